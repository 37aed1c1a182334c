using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Wiki.Cli.Files;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Cli.Reports;

/// <summary>
/// Knows for a diagnostic's location which file it means: one of the content folder, of the wiki's own templates or of the built-in theme.
/// </summary>
internal sealed class SourceFiles(SourceFolder content, SourceFolder? templates, Theme theme)
{
    private readonly ImmutableHashSet<string> ownTemplates = [.. theme.Own.Select(file => file.Path)];
    private (string Path, string[] Lines) latest = ("", []);

    /// <summary>The file as the user would name it: below the folder as it was typed, fit to be printed.</summary>
    public string PathOf(Location location)
    {
        if (!location.IsInTheme) return Printable.Text(Below(content.Path, location.Path));
        return ownTemplates.Contains(location.Path)
            ? Printable.Text(Below(templates!.Path, location.Path))
            : $"(built-in) {Printable.Text(Below("templates", location.Path))}";
    }

    /// <summary>The line that a location is in, or null when it has none or the file is not at hand any more.</summary>
    public string? LineAt(Location location)
    {
        if (location.Line == 0) return null;
        var key = PathOf(location);
        if (latest.Path != key) latest = (key, ReadLines(location));
        return location.Line <= latest.Lines.Length ? latest.Lines[location.Line - 1] : null;
    }

    private static string Below(string folder, string path)
    {
        var shown = folder.Replace('\\', '/').TrimEnd('/');
        return shown is "." ? path : $"{shown}/{path}";
    }

    private string[] ReadLines(Location location) =>
        (location.IsInTheme ? TemplateText(location.Path) : ContentText(location.Path)).Split(["\r\n", "\n", "\r"], StringSplitOptions.None);

    private string TemplateText(string path) =>
        theme.Files.LastOrDefault(file => file.Path == path) is { } file ? Encoding.UTF8.GetString(file.Text.Span) : "";

    private string ContentText(string path)
    {
        try
        {
            var count = content.Read(path, Limits.FileBytes, out var bytes);
            var text = Encoding.UTF8.GetString(bytes.AsSpan(0, count));
            ArrayPool<byte>.Shared.Return(bytes);
            return text;
        }
        catch (Exception failure) when (FileFailure.Is(failure))
        {
            return "";
        }
    }
}
