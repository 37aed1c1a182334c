using System.Collections.Immutable;
using Wiki.Citations;
using Wiki.Diagnostics;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>Tells the files of a wiki's own theme that nothing uses: nearly always a built-in one was meant, under its right name.</summary>
internal static class ThemeUse
{
    private const string Assets = "assets/", Languages = "languages/";

    public static IEnumerable<Diagnostic> Problems(TemplateSet templates, ImmutableArray<RouteKind> kinds)
    {
        foreach (var file in templates.Files)
        {
            if (file.IsProven || IsUsed(file.Path, templates) || kinds.Any(kind => kind.Template?.File == file.Path)) continue;
            yield return new Diagnostic(Rules.UnusedTemplate, Location.OfFile(file.Path).InTheme(),
                $"nothing uses the file `{file.Path}` of the theme", Help(file.Path, templates));
        }
    }

    private static bool IsUsed(string path, TemplateSet templates) =>
        path.StartsWith(Assets, StringComparison.Ordinal) || path.StartsWith(TemplateSet.RootFolder, StringComparison.Ordinal)
        || path is "README.md" or ThemePolicy.FileName || path.EndsWith("/README.md", StringComparison.Ordinal)
        || (path.StartsWith(Languages, StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal))
        || CitationForms.IsOne(path)
        || templates.Includes(path);

    /// <summary>A file of the same name elsewhere in the built-in theme, or one that is written much like it.</summary>
    private static string Help(string path, TemplateSet templates)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var builtIn = templates.BuiltInPaths;
        var meant = builtIn.FirstOrDefault(known => known.EndsWith("/" + name, StringComparison.Ordinal)) ?? Nearest.To(path, builtIn);
        if (meant is not null) return $"did you mean `{meant}`?";
        return path.EndsWith(".html", StringComparison.Ordinal)
            ? $"include it: `{{{{ include \"{path}\" }}}}`"
            : $"to publish it, put it into `{Assets}`";
    }
}
