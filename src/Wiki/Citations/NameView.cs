using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Wiki.Citations;

/// <summary>One of <c>authors</c>, for formats that have a field for each name or its parts.</summary>
/// <param name="Number">From 1, or null for an only author.</param>
internal sealed record NameView(CitationName Name, int? Number, FormatNotation Notation)
{
    private static readonly FrozenDictionary<string, Func<NameView, object?>> Members = new Dictionary<string, Func<NameView, object?>>
    {
        ["comma_suffix"] = view => view.Name.CommaSuffix,
        ["dropping_particle"] = view => Content(view.Name.DroppingParticle),
        ["family"] = view => Content(view.Name.Family),
        ["given"] = view => Content(view.Name.Given),
        ["inverted"] = view => view.Name.Literal is { } organisation ? Content(organisation) + "," : Content(NameParts.Inverted(view.Name)),
        ["last"] = view => Content(NameParts.LastWithParticles(view.Name)),
        ["literal"] = view => view.Name.Literal is { } literal && view.Notation is FormatNotation.Wikitext
            ? new Escaped(WikitextValue.Organisation(OneLine.Of(literal)))
            : Content(view.Name.Literal),
        ["number"] = view => view.Number,
        ["orcid"] = view => view.Name.Orcid,
        ["particle"] = view => Content(view.Name.Particle),
        ["suffix"] = view => Content(view.Name.Suffix),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static ImmutableArray<string> Names => Members.Keys;

    public static Func<NameView, object?>? Find(string member) => Members.GetValueOrDefault(member);

    /// <param name="index">From 0.</param>
    public static NameView Of(FormatView view, int index) => new(view.Author[index], view.Author.Length > 1 ? index + 1 : null, view.Style.Notation);

    private static string? Content(string? text) => string.IsNullOrWhiteSpace(text) ? null : OneLine.Of(text);
}
