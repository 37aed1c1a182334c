namespace Wiki.Cli.Tests;

/// <summary>An empty folder for one test, removed with all that is in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("wiki-test-").FullName;

    public string this[string relative] => System.IO.Path.Join(Path, relative);

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        File.WriteAllText(this[relative], text);
    }

    public string Read(string relative) => File.ReadAllText(this[relative]);

    /// <summary>Every file and link below a folder of it with what it holds; folders end in a slash. The order is ordinal.</summary>
    public SortedDictionary<string, string> Tree(string relative)
    {
        var tree = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (Directory.Exists(this[relative])) AddTo(tree, new DirectoryInfo(this[relative]), "");
        return tree;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static void AddTo(SortedDictionary<string, string> tree, DirectoryInfo folder, string prefix)
    {
        foreach (var item in folder.EnumerateFileSystemInfos())
        {
            if (item.LinkTarget is { } target) tree[prefix + item.Name] = $"-> {target}";
            else if (item is DirectoryInfo child)
            {
                tree[$"{prefix}{item.Name}/"] = "";
                AddTo(tree, child, $"{prefix}{item.Name}/");
            }
            else tree[prefix + item.Name] = File.ReadAllText(item.FullName);
        }
    }
}
