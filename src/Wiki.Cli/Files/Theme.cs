using System.Collections.Immutable;
using System.Reflection;
using Wiki.Templates;
using Wiki.Text;

namespace Wiki.Cli.Files;

/// <summary>The templates that this program brings and those of a wiki's own folder, which take their place file by file.</summary>
internal sealed record Theme(ImmutableArray<TemplateFile> BuiltIn, ImmutableArray<TemplateFile> Own)
{
    private const string Prefix = "templates/";

    /// <summary>The built-in files, then the folder's own: of two files with one path the later counts.</summary>
    public IEnumerable<TemplateFile> Files => BuiltIn.Concat(Own);

    /// <summary>
    /// Reads a folder, or only the built-in theme when it is null. A template that cannot be read, or that is a link, is a
    /// <see cref="CommandFailure"/>.
    /// </summary>
    public static Theme Read(SourceFolder? folder) =>
        new(ReadBuiltIn(), folder is null ? [] : [.. PathsIn(folder).Select(path => new TemplateFile(path, ReadOwn(folder, path)))]);

    /// <summary>The built-in files in ordinal order of the paths.</summary>
    public static ImmutableArray<TemplateFile> ReadBuiltIn()
    {
        var assembly = typeof(Theme).Assembly;
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return [.. names.Select(name =>
            new TemplateFile(name[Prefix.Length..].Replace('\\', '/'), ReadResource(assembly, name)) { IsProven = true })];
    }

    private static byte[] ReadResource(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>
    /// Whether a file of a theme is passed over. What hosts want to find at the root of a site is often hidden: <c>.well-known</c>, <c>.htaccess</c>.
    /// </summary>
    public static bool PassesOver(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        return path.StartsWith(TemplateSet.RootFolder, StringComparison.Ordinal) ? ContentNames.IsLeftOver(name) : ContentNames.IsIgnored(name);
    }

    private static IEnumerable<string> PathsIn(SourceFolder folder) =>
        FolderWalk.Of(folder, (path, failure) => throw new CommandFailure($"the templates in `{folder.At(path)}` cannot be read"))
            .Select(file => file.Path).Where(path => path != "README.md").Order(StringComparer.Ordinal);

    private static byte[] ReadOwn(SourceFolder folder, string path)
    {
        try
        {
            using var file = folder.Open(path);
            var bytes = new byte[Math.Min(RandomAccess.GetLength(file), Limits.ThemeFileBytes + 1)];
            if (bytes.Length > Limits.ThemeFileBytes)
                throw new CommandFailure($"the template `{folder.At(path)}` is larger than {Limits.ThemeFileBytes >> 20} MiB");
            var filled = 0;
            while (RandomAccess.Read(file, bytes.AsSpan(filled), filled) is > 0 and var count) filled += count;
            return filled == bytes.Length ? bytes : bytes[..filled];
        }
        catch (Exception failure) when (FileFailure.Is(failure))
        {
            var (_, reason, help) = FileFailure.Of(failure);
            throw new CommandFailure($"the template `{folder.At(path)}` cannot be read: {reason}", help);
        }
    }
}
