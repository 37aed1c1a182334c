using System.Collections.Immutable;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>The references of one body as they are found, and what is told about the text: both know their places in the file.</summary>
internal sealed class BodyLinks(SourceText source, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private readonly List<Reference> references = [];

    private readonly List<AuthorYear> authorYears = [];

    public IReadOnlyList<Reference> References => references;

    public IReadOnlyList<AuthorYear> AuthorYears => authorYears;

    public LinkAddress Read(string address) => LinkAddress.Read(address, source.Path);

    /// <summary>Notes a reference and gives its index.</summary>
    /// <param name="at">Where its target stands.</param>
    public int Add(ReferenceKind kind, string target, string? fragment, bool hasLabel, TextSpan at)
    {
        references.Add(new Reference(kind, target, fragment, hasLabel, LocationOf(at), 0, 0));
        return references.Count - 1;
    }

    /// <summary>Notes a work that a stretch of running text names by author and year.</summary>
    /// <param name="text">The stretch.</param>
    /// <param name="start">Where it begins.</param>
    public void AddAuthorYears(ReadOnlySpan<char> text, int start)
    {
        for (var at = 0; AuthorYearText.Next(text, ref at) is var (author, year, offset);)
            authorYears.Add(new AuthorYear(author, year, LocationOf(new TextSpan(start + offset, start + at))));
    }

    public void Report(Rule rule, TextSpan at, string message, string? help = null) => diagnostics.Add(new Diagnostic(rule, LocationOf(at), message, help));

    /// <summary>Tells what is wrong with an address that cannot become a link.</summary>
    public void ReportUnusable(LinkAddress address, string written, TextSpan at)
    {
        if (address.Kind == AddressKind.Empty) Report(Rules.EmptyLink, at, "a link has no address", "write the address between the round brackets, or take the brackets away");
        else if (address.Kind == AddressKind.Outside) Report(Rules.MissingAsset, at, $"the path `{written}` leads outside the content folder");
        else Report(Rules.UnsafeLink, at, $"the address `{Shown(written)}` is neither http, https, mailto nor a path", "write a full https address, or the path of a file of this wiki");
    }

    /// <summary>Tells of a character that the output has left out. The file's own were taken out when it was read, so it was written as a code.</summary>
    public void ReportLeftOut(HtmlOutput output, TextSpan at)
    {
        if (output.TakeLeftOut() is { } name) Report(Rules.ControlCharacter, at, $"the character {name}, which is written here as a code, cannot be seen; it is left out", "delete the code");
    }

    /// <summary>Short and without control characters, as a message can carry it.</summary>
    public static string Shown(string written)
    {
        var shown = written.Length > 80 ? written[..80] + "…" : written;
        return string.Concat(shown.Select(c => char.IsControl(c) ? '\uFFFD' : c));
    }

    private Location LocationOf(TextSpan at)
    {
        var position = source.PositionOf(at.Start);
        return new Location(source.Path, position.Line, position.Column, Math.Max(0, at.Length));
    }
}
