using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Markdig.Syntax;
using Wiki.Content.Markdown;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content;

/// <summary>Reads the Markdown body of a file. Whatever the text, it gives a body and never throws; what is wrong is in the diagnostics.</summary>
public static class MarkdownReader
{
    /// <summary>Reads the text from an offset to its end. A text that goes beyond <see cref="Limits"/> gives an empty body and an error.</summary>
    public static Body Read(SourceText source, int bodyStart, Settings settings, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var links = new BodyLinks(source, settings, diagnostics);
        if (LineLimits.FirstBeyond(source.Text.AsSpan(bodyStart)) is var (offset, tooMuch))
        {
            links.Report(Rules.InputTooLarge, TextSpan.FromLength(bodyStart + offset, 0), $"the body {tooMuch}", "divide it into several entries");
            return Body.Empty;
        }
        if (Parse(source.Text, bodyStart, links, settings.CitationKeys) is not { } document) return Body.Empty;
        InlineAbbreviations.Mark(document);
        if (InlineTypography.MayConcern(source.Text.AsSpan(bodyStart))) new InlineTypography(settings.Marks).Apply(document);
        if (settings.CitesInNotes) CitationNotes.Make(document);
        var opening = settings.Reading.SummaryIsFirstSentence ? OpeningOf(document) : "";
        var body = Write(document, OutputBudget.Of(source.Text.Length - bodyStart), links, settings);
        return opening.Length > 0 ? body with { Opening = opening } : body;
    }

    /// <summary>The words of a heading that stands on one line.</summary>
    internal static string Plain(string heading) =>
        MarkdownDialect.Parse(heading, 0, System.Collections.Frozen.FrozenSet<string>.Empty).Descendants<LeafBlock>().FirstOrDefault() is { } block
            ? PlainText.Of(block.Inline).Text
            : "";

    private static string OpeningOf(MarkdownDocument document) =>
        document.OfType<ParagraphBlock>().Select(paragraph => PlainText.Of(paragraph.Inline).Text).FirstOrDefault(text => text.Length > 0) ?? "";

    private static MarkdownDocument? Parse(string text, int start, BodyLinks links, IReadOnlySet<string> works)
    {
        try
        {
            return MarkdownDialect.Parse(text, start, works);
        }
        catch (TooMuchEffortException e)
        {
            links.Report(Rules.InputTooLarge, TextSpan.FromLength(e.Offset, 0), "this paragraph has too many brackets, emphasis marks or other marks",
                "divide it into paragraphs, or into entries");
        }
        catch (Exception e) when (e is not (OutOfMemoryException or TypeInitializationException))
        {
            // The parser throws where marks or blocks stand in each other too deeply; a text on which it fails otherwise must not end the build
            // either.
            links.Report(Rules.InputTooLarge, TextSpan.FromLength(start, 0),
                "the body cannot be read as Markdown: its marks stand in each other too deeply", "divide it into paragraphs, or into entries");
        }
        return null;
    }

    private static Body Write(MarkdownDocument document, int most, BodyLinks links, Settings settings)
    {
        using var output = new HtmlOutput(most);
        var rawHtml = new RawHtml(output, links);
        var writer = new BodyWriter(output, links, rawHtml, settings);
        if (!TryWrite(writer, document, links)) return Body.Empty;
        links.ReportConstructs();
        if (rawHtml.IsTooMuch) return Body.Empty;
        if (rawHtml.Places.Count == 0) return Finish(output, links, writer);
        using var clean = new HtmlFilter(links, writer.Anchors).Write(output, rawHtml);
        return clean is null ? Body.Empty : Finish(clean, links, writer);
    }

    private static bool TryWrite(BodyWriter writer, MarkdownDocument document, BodyLinks links)
    {
        try
        {
            writer.Write(document);
            return true;
        }
        catch (TooMuchOutputException e)
        {
            OutputBudget.Tell(links, e);
            return false;
        }
    }

    private static Body Finish(HtmlOutput output, BodyLinks links, BodyWriter writer)
    {
        var html = KeptBytes.Of(output.Written);
        var holes = output.Holes();
        return new Body
        {
            Html = html,
            Holes = holes,
            Headings = [.. writer.Headings],
            Anchors = [.. writer.Anchors.Chosen],
            References = WithSentences(links.References, html, holes),
            AuthorYears = [.. links.AuthorYears],
        };
    }

    private static ImmutableArray<Reference> WithSentences(IReadOnlyList<Reference> references, ReadOnlyMemory<byte> html, ImmutableArray<Hole> holes)
    {
        if (references.Count == 0) return [];
        var placed = references.ToArray();
        var sentences = new SentenceFinder(html, holes);
        for (var i = 0; i < holes.Length; i++)
        {
            var hole = holes[i];
            if (hole.Kind is not (HoleKind.LinkStart or HoleKind.AssetAddress)) continue;
            var (start, end) = sentences.Around(hole.Offset);
            placed[hole.Reference] = placed[hole.Reference] with { SentenceStart = start, SentenceEnd = end, Hole = i };
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(placed);
    }
}
