using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Tests.Content;

/// <summary>Reads bodies for tests and makes their holes visible.</summary>
internal static class Bodies
{
    private static readonly Settings Settings = new() { Title = "Wiki", Publisher = "Publisher" };

    public static (Body Body, ImmutableArray<Diagnostic> Diagnostics) Read(string markdown, int bodyStart = 0, string path = "concepts/example.md",
        string language = "en")
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var body = MarkdownReader.Read(new SourceText(path, markdown), bodyStart, Settings with { Language = language }, diagnostics);
        return (body, diagnostics.ToImmutable());
    }

    public static string Show(Body body) => Filled(body, hole => hole.Kind switch
    {
        HoleKind.LinkStart => $"{{link:{hole.Reference}}}",
        HoleKind.LinkText => $"{{text:{hole.Reference}}}",
        HoleKind.LinkEnd => "{/link}",
        _ => $"{{asset:{hole.Reference}}}",
    });

    /// <summary>The HTML as a page would have it: links lead to <c>/x</c>.</summary>
    public static string Html(Body body) => Filled(body, hole => hole.Kind switch
    {
        HoleKind.LinkStart => "<a href=\"/x\">",
        HoleKind.LinkText => "Title",
        HoleKind.LinkEnd => "</a>",
        _ => "/x",
    });

    public static string Sentence(Body body, int reference) =>
        Encoding.UTF8.GetString(body.Html.Span[body.References[reference].SentenceStart..body.References[reference].SentenceEnd]);

    /// <summary>One of the texts.</summary>
    public static Gen<string> Any(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static string Filled(Body body, Func<Hole, string> fill)
    {
        var filled = new StringBuilder();
        var done = 0;
        foreach (var hole in body.Holes)
        {
            filled.Append(Encoding.UTF8.GetString(body.Html.Span[done..hole.Offset])).Append(fill(hole));
            done = hole.Offset;
        }
        return filled.Append(Encoding.UTF8.GetString(body.Html.Span[done..])).ToString();
    }
}
