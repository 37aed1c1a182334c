namespace Wiki.Content;

/// <summary>A picture that each reader of a page has to fetch and that is larger than a page shows.</summary>
internal static class LargeImage
{
    /// <summary>In bytes. A photograph as wide as a page is a tenth of it.</summary>
    public const long Least = 3_000_000;

    private static readonly string[] Types = [".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".apng", ".bmp", ".svg"];

    public static bool IsImage(string path) => Array.Exists(Types, type => path.EndsWith(type, StringComparison.OrdinalIgnoreCase));
}
