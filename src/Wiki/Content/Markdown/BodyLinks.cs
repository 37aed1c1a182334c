using System.Collections.Immutable;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>The references of one body as they are found, and what is told about the text: both know their places in the file.</summary>
internal sealed class BodyLinks(SourceText source, Settings settings, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private static readonly string[] ImageTypes = [".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".apng", ".bmp", ".ico", ".jfif"];

    /// <summary>Pictures that cameras and other programs make, and browsers do not show.</summary>
    private static readonly string[] OtherImageTypes =
        [".heic", ".heif", ".tif", ".tiff", ".raw", ".dng", ".psd", ".eps", ".ai", ".emf", ".wmf", ".jp2", ".jxl"];

    private readonly List<Reference> references = [];

    private readonly List<AuthorYear> authorYears = [];

    private Dictionary<Construct, List<TextSpan>>? constructs;

    public IReadOnlyList<Reference> References => references;

    public IReadOnlyList<AuthorYear> AuthorYears => authorYears;

    public LinkAddress Read(string address) => PublishedAddress.Read(address, settings) ?? LinkAddress.Read(address, source.Path);

    /// <summary>Notes a reference and gives its index.</summary>
    /// <param name="at">Where its target stands.</param>
    public int Add(ReferenceKind kind, string target, string? fragment, bool hasLabel, TextSpan at)
    {
        references.Add(new Reference(kind, target, fragment, hasLabel, LocationOf(at), 0, 0));
        return references.Count - 1;
    }

    /// <summary>Notes a mark that cites.</summary>
    public int AddCitation(CitationMark mark, CitationPlace place)
    {
        references.Add(new Reference(ReferenceKind.Citation, mark.Written, null, false, LocationOf(mark.At), 0, 0, Place: place));
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

    public void Report(Rule rule, TextSpan at, string message, string? help = null) =>
        diagnostics.Add(new Diagnostic(rule, LocationOf(at), message, help));

    /// <summary>Notes one of a kind that <see cref="ReportConstructs"/> tells once.</summary>
    public void Note(Construct construct, TextSpan at)
    {
        constructs ??= [];
        if (!constructs.TryGetValue(construct, out var places)) constructs.Add(construct, places = []);
        places.Add(at);
    }

    /// <summary>Tells each kind that was noted at its first place, and where else it stands.</summary>
    public void ReportConstructs()
    {
        foreach (var (construct, places) in constructs ?? [])
        {
            places.Sort((one, other) => one.Start.CompareTo(other.Start));
            Report(construct.Rule, places[0], construct.Message + AlsoIn(places), construct.Help);
        }
    }

    /// <summary>The text from an offset to the end of its line.</summary>
    public ReadOnlySpan<char> RestOfLine(int offset)
    {
        var rest = source.Text.AsSpan(Math.Min(offset, source.Text.Length));
        return rest.IndexOf('\n') is >= 0 and var end ? rest[..end] : rest;
    }

    /// <summary>What an author wrote in a stretch of the text.</summary>
    public ReadOnlySpan<char> Written(TextSpan at) => source.Text.AsSpan(at.Start, Math.Min(at.Length, source.Text.Length - at.Start));

    /// <summary>Tells what is wrong with an address that cannot become a link.</summary>
    public void ReportUnusable(LinkAddress address, string written, TextSpan at)
    {
        if (address.Kind == AddressKind.Empty)
            Report(Rules.EmptyLink, at, "a link has no address", "write the address between the round brackets, or take the brackets away");
        else if (address.Kind == AddressKind.Outside)
            Report(Rules.MissingAsset, at, $"the path `{Shown(written)}` leads outside the content folder", "put the file into the content folder");
        else Report(Rules.UnsafeLink, at, $"the address `{Shown(written)}` is neither http, https, mailto nor a path", UnsafeHelp(written));
    }

    private static string UnsafeHelp(string written)
    {
        var bare = written.Trim('"', '\'', '“', '”', '„', '‘', '’', '«', '»', '<', '>', ' ');
        if (bare.Length < written.Trim().Length && WebAddress.ProblemOf(bare) is null) return $"write it without the quotation marks: `{bare}`";
        if (written.StartsWith("//", StringComparison.Ordinal) && WebAddress.ProblemOf("https:" + written) is null) return $"write `https:{written}`";
        if (WrongSlashes(written) is { } address) return $"write `{address}`";
        if (written.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
            || (written.Length > 2 && char.IsAsciiLetter(written[0]) && written[1] == ':'))
            return "put the file into the content folder, and write its path from this file: `picture.png`";
        return written.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            ? "write whom the mail is for: `mailto:ada@example.org`"
            : "write a full https address, or the path of a file of this wiki";
    }

    /// <summary><c>http:/example.org</c> and <c>https:example.org</c> as they were meant.</summary>
    private static string? WrongSlashes(string written)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || written[..colon].ToLowerInvariant() is not ("http" or "https")) return null;
        var address = $"{written[..colon].ToLowerInvariant()}://{written[(colon + 1)..].TrimStart('/', '\\')}";
        return address.Contains('.') && WebAddress.ProblemOf(address) is null ? address : null;
    }

    /// <summary>Whether browsers show the file of an address as a picture; told when not.</summary>
    public bool IsImage(LinkAddress address, TextSpan at)
    {
        var name = address.Target[(address.Target.LastIndexOf('/') + 1)..];
        var type = name.LastIndexOf('.') is > 0 and var dot ? name[dot..].ToLowerInvariant() : "";
        if (Array.IndexOf(ImageTypes, type) >= 0) return true;
        var what = type.Length == 0
            ? $"`{Shown(name)}` has no ending that says what it is"
            : $"browsers show no {type[1..].ToUpperInvariant()} file as an image";
        var help = Array.IndexOf(OtherImageTypes, type) >= 0
            ? "save it as `.jpg`, `.png` or `.webp`, and write that name"
            : type.Length == 0 ? "write the file's whole name" : $"link it: `[{Shown(name)}]({Shown(name)})`";
        Report(Rules.UnshownImage, at, what, help);
        return false;
    }

    /// <summary>
    /// Tells of a character that the output has left out. The file's own were taken out when it was read, so it was written as a code.
    /// </summary>
    public void ReportLeftOut(HtmlOutput output, TextSpan at)
    {
        if (output.TakeLeftOut() is { } name)
            Report(Rules.ControlCharacter, at, $"the character {name}, which is written here as a code, cannot be seen; it is left out",
                "delete the code");
    }

    /// <summary>Short and without control characters, as a message can carry it.</summary>
    public static string Shown(string written) => string.Concat(Shortened.To(80, written).Select(c => char.IsControl(c) ? '\uFFFD' : c));

    private string AlsoIn(List<TextSpan> places)
    {
        const int named = 5;
        if (places.Count == 1) return "";
        var lines = places.Skip(1).Select(LinesOf).Distinct().ToList();
        if (lines.Count <= named) return $"; {places.Count} of them, also in line {string.Join(", ", lines)}";
        return $"; {places.Count} of them, also in line {string.Join(", ", lines.Take(named))} and below";
    }

    /// <summary>The number of a place's line, or of its first and last.</summary>
    private string LinesOf(TextSpan place)
    {
        var (first, last) = (LineOf(place.Start), LineOf(place.Start + Written(place).TrimEnd().Length));
        return first == last ? $"{first}" : $"{first}–{last}";
    }

    public int LineOf(int offset) => LocationOf(TextSpan.FromLength(offset, 0)).Line;

    private Location LocationOf(TextSpan at) => Location.Of(source, at);
}
