using System.Buffers;
using System.Collections.Immutable;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Cli.Files;

/// <summary>Reads the files of a content folder, each in its own right; what cannot be read is told and the others are read all the same.</summary>
/// <param name="folder">The content folder.</param>
/// <param name="seen">To them everything is added that was read.</param>
internal sealed class ContentFiles(SourceFolder folder, InputDigests seen)
{
    /// <summary>More than any reader accepts: what is cut here is reported as too large there.</summary>
    private const int MostBytes = 64 << 20;

    public Parsed<Entry?> ReadEntry(string path, Settings settings) => Read(path, seen.Others, bytes => EntryReader.Read(path, bytes, settings));

    /// <summary>The settings; without them those of a wiki that declares nothing, so that its entries are read and their problems told.</summary>
    public Parsed<Settings> ReadSettings()
    {
        if (folder.KindOf(SettingsReader.FileName, out _) != FileKind.Regular) return new(Undeclared, [Missing]);
        var read = Read(SettingsReader.FileName, seen.Shared, bytes => SettingsReader.Read(SettingsReader.FileName, bytes));
        return new(read.Value ?? Undeclared, read.Diagnostics);
    }

    /// <summary>Why a file can run scripts when it is opened by itself, or null; one that cannot be read is told when it is published.</summary>
    public string? WhyActive(string path) => Read(path, seen.Others, bytes => new Parsed<string>(ActiveFile.ByContent(path, bytes.Span)!, [])).Value;

    /// <summary>The works of all lists of references that are there.</summary>
    public Parsed<ReferenceLibrary> ReadLibrary(ImmutableArray<string> assets)
    {
        var works = new List<Work>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var path in ReferenceReader.FileNames.Where(name => assets.BinarySearch(name, StringComparer.Ordinal) >= 0))
        {
            var read = Read(path, seen.Shared, bytes => ReferenceReader.Read(path, bytes) is var list
                ? new Parsed<IReadOnlyList<Work>>(list.Value, list.Diagnostics)
                : default);
            works.AddRange(read.Value ?? []);
            diagnostics.AddRange(read.Diagnostics);
        }
        var library = ReferenceLibrary.Build(works);
        return library with { Diagnostics = [.. diagnostics, .. library.Diagnostics] };
    }

    public static Diagnostic Unreadable(string path, Exception failure) =>
        new(Rules.UnreadableFile, Location.OfFile(path), $"`{path}` cannot be read: {FileFailure.Of(failure).Reason}");

    private static Settings Undeclared => new() { Title = "", Publisher = "", IsWhole = false };

    private static Diagnostic Missing => new(
        Rules.MissingSettings, Location.OfFile(SettingsReader.FileName), "the content folder has no `site.yaml`",
        "make one with `title: …` and `base_url: https://…`, or start with `wiki init`");

    private Parsed<T?> Read<T>(string path, Digest digest, Func<ReadOnlyMemory<byte>, Parsed<T>> reader)
        where T : class
    {
        try
        {
            var count = folder.Read(path, MostBytes, out var buffer);
            digest.Add(path, buffer.AsSpan(0, count));
            var parsed = reader(buffer.AsMemory(0, count));
            ArrayPool<byte>.Shared.Return(buffer);
            return new(parsed.Value, parsed.Diagnostics);
        }
        catch (Exception failure) when (FileFailure.Is(failure))
        {
            return new(null, [Unreadable(path, failure)]);
        }
    }
}
