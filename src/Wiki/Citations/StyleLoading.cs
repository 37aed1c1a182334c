using System.Collections.Immutable;
using Csl;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Citations;

/// <summary>The styles of a theme on their way from files of CSL: those that are only another name for a style are led to that style.</summary>
internal sealed class StyleLoading
{
    private readonly ImmutableArray<FormFile> files;
    private readonly ImmutableArray<Diagnostic>.Builder problems = ImmutableArray.CreateBuilder<Diagnostic>();

    public StyleLoading(ImmutableArray<FormFile> files, ImmutableArray<FormFile> localeFiles)
    {
        this.files = files;
        var locales = Locales.Bundled(localeFiles.Select(ReadLocale).OfType<LocaleFile>());
        Styles = [.. files.Select(file => Load(file, locales)).OfType<CitationStyle>()];
        Problems = problems.ToImmutable();
    }

    public ImmutableArray<CitationStyle> Styles { get; }

    public ImmutableArray<Diagnostic> Problems { get; }

    private LocaleFile? ReadLocale(FormFile file)
    {
        var text = file.Text;
        var reading = LocaleFile.Read(text);
        Tell(file.Path, text, reading.Problems, "this language of citations cannot be used");
        return reading.File;
    }

    private CitationStyle? Load(FormFile file, Locales locales)
    {
        var id = IdOf(file);
        if (file.IsProven) return new CitationStyle(id, new(() => Style.Read(file.Text).Style!), locales);
        var text = file.Text;
        var reading = Style.Read(text);
        if (reading.Parent is { } address) return LoadParent(file, address, locales);
        Tell(file.Path, text, reading.Problems, "this style cannot be used");
        return reading.Style is { } style ? new CitationStyle(id, new(style), locales) : null;
    }

    private CitationStyle? LoadParent(FormFile file, string address, Locales locales)
    {
        var parent = address[(address.LastIndexOf('/') + 1)..];
        if (files.FirstOrDefault(other => IdOf(other) == parent) is { Path: not null } own
            && Style.Read(own.Text) is { Style: not null, Parent: null } reading)
            return new CitationStyle(IdOf(file), new(reading.Style), locales);
        problems.Add(new Diagnostic(Rules.BrokenStyle, new Location(file.Path, 1, 1, 1).InTheme(),
            $"this file is only another name for the style {Wording.Quoted(parent)}, which is not there",
            $"add `{parent}{CitationForms.StyleEnding}` to `templates/{CitationForms.Folder}`, too"));
        return null;
    }

    private void Tell(string path, string text, ImmutableArray<StyleProblem> found, string verdict)
    {
        if (found.IsEmpty) return;
        var source = new SourceText(path, text);
        foreach (var problem in found)
        {
            var place = Location.Of(source, TextSpan.FromLength(problem.Offset, 1)).InTheme();
            problems.Add(problem.IsFatal
                ? new Diagnostic(Rules.BrokenStyle, place, $"{verdict}: {problem.Message}", problem.Help)
                : new Diagnostic(Rules.StrangeInStyle, place, problem.Message, problem.Help));
        }
    }

    private static string IdOf(FormFile file) => file.Path[CitationForms.Folder.Length..^CitationForms.StyleEnding.Length];
}
