using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content;

/// <summary>
/// Turns the bytes of one file into an entry. Depends on nothing but the file and the settings, never throws, and always answers with an entry: with
/// whatever is wrong told, and a slug by which links to it still resolve.
/// </summary>
public static class EntryReader
{
    /// <param name="path">Relative to the content folder, <c>/</c> between folders.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="settings">What the wiki declares.</param>
    public static Parsed<Entry> Read(string path, ReadOnlyMemory<byte> bytes, Settings settings) => Read(path, bytes, settings, out _, out _);

    /// <summary>The same with the Markdown of the body.</summary>
    internal static (Entry Entry, string Text) ReadWithText(string path, ReadOnlyMemory<byte> bytes, Settings settings)
    {
        var entry = Read(path, bytes, settings, out var source, out var bodyStart).Value;
        return (entry, source.Text[bodyStart..]);
    }

    private static Parsed<Entry> Read(string path, ReadOnlyMemory<byte> bytes, Settings settings, out SourceText text, out int bodyStart)
    {
        var source = SourceReader.Read(path, bytes.Span);
        var problems = new ProblemList(source);
        var isReadable = bytes.Length <= Limits.FileBytes;
        var isHead = EntryPath.HeadOf(path, settings) is not null;
        var titles = isHead ? TitleSource.FrontMatter : settings.Reading.Title;
        var frontMatter = isReadable
            ? FrontMatterReader.Read(problems, isOptional: isHead || titles != TitleSource.FrontMatter)
            : FrontMatter.None;
        frontMatter = frontMatter with { Values = KeySpelling.AsKnown(frontMatter.Values, settings, problems) };
        if (titles != TitleSource.FrontMatter) frontMatter = OutsideTitle.AddTo(frontMatter, titles, problems);
        var body = MarkdownReader.Read(source.Value, frontMatter.BodyStart, settings, problems.Found);
        var entry = new EntryValues(frontMatter, settings, problems).Entry(body,
            SourceDigest.Of(bytes.Span, source.Value.Text.AsSpan(0, frontMatter.BodyStart)));
        (text, bodyStart) = (source.Value, frontMatter.BodyStart);
        return new(entry, problems.ToImmutable());
    }

    /// <summary>The same without the body; and whether the file is UTF-8 and its front matter whole.</summary>
    internal static (Entry Entry, bool IsReadable) ReadHead(string path, ReadOnlyMemory<byte> bytes, Settings settings)
    {
        var source = SourceReader.Read(path, bytes.Span);
        var problems = new ProblemList(source);
        var frontMatter = bytes.Length <= Limits.FileBytes ? FrontMatterReader.Read(problems, isOptional: false) : FrontMatter.None;
        frontMatter = frontMatter with { Values = KeySpelling.AsKnown(frontMatter.Values, settings, problems) };
        var isReadable = frontMatter is { IsWhole: true, BodyStart: > 0 } && source.Diagnostics.All(found => found.Rule != Rules.InvalidEncoding);
        return (new EntryValues(frontMatter, settings, problems).Entry(Body.Empty, default), isReadable);
    }
}
