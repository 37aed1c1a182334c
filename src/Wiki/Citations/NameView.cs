using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Wiki.Citations;

/// <summary>One of <c>authors</c>, for formats that have a field for each name or its parts.</summary>
internal sealed class NameView : ScriptObject
{
    private static readonly string[] Names = ["comma_suffix", "dropping_particle", "family", "given", "inverted", "last", "literal", "number", "particle", "suffix"];

    private readonly CitationName name;
    private readonly int? number;
    private readonly Notation notation;

    /// <param name="number">From 1, or null for an only author.</param>
    public NameView(CitationName name, int? number, Notation notation) => (this.name, this.number, this.notation) = (name, number, notation);

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        value = member switch
        {
            "comma_suffix" => name.CommaSuffix,
            "dropping_particle" => Content(name.DroppingParticle),
            "family" => Content(name.Family),
            "given" => Content(name.Given),
            "inverted" => name.Literal is { } organisation ? Content(organisation) + "," : Content(NameParts.Inverted(name)),
            "last" => Content(NameParts.LastWithParticles(name)),
            "literal" => name.Literal is { } literal && notation is Notation.Wikitext ? new Escaped(WikitextValue.Organisation(Mark.Clean(literal))) : Content(name.Literal),
            "number" => number,
            "particle" => Content(name.Particle),
            "suffix" => Content(name.Suffix),
            _ => throw StyleView.Unknown(span, member, Names),
        };
        return true;
    }

    private static string? Content(string? text) => string.IsNullOrWhiteSpace(text) ? null : Mark.Clean(text);
}
