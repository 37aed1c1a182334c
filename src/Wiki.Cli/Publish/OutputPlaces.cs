namespace Wiki.Cli.Publish;

/// <summary>Where a site is published, and its two neighbours while that is done; all in one folder, so that one rename moves a tree.</summary>
/// <param name="Root">The output folder.</param>
/// <param name="Staging">Where the next site grows.</param>
/// <param name="Parked">Where the old site waits for a moment on file systems that cannot exchange two folders.</param>
/// <param name="Lock">The file whose holder may publish.</param>
internal sealed record OutputPlaces(string Root, string Staging, string Parked, string Lock)
{
    public static OutputPlaces Of(string root)
    {
        var (parent, name) = (Path.GetDirectoryName(root)!, Path.GetFileName(root));
        return new(root, Path.Join(parent, $".{name}.wiki-new"), Path.Join(parent, $".{name}.wiki-old"), Path.Join(parent, $".{name}.wiki-lock"));
    }
}
