using Microsoft.AspNetCore.StaticFiles;

namespace Wiki.Cli.Serve;

/// <summary>
/// What a file of the site is, by its name, as static hosts tell it. What its name does not say, its <see cref="Wiki.Render.Route"/> does.
/// </summary>
internal static class MediaTypes
{
    private static readonly FileExtensionContentTypeProvider Known =
        new() { Mappings = { [".avif"] = "image/avif", [".bib"] = "text/plain", [".md"] = "text/plain" } };

    public static string Of(string file)
    {
        if (!Known.TryGetContentType(file, out var type)) return "application/octet-stream";
        var isText = type.StartsWith("text/", StringComparison.Ordinal) || type is "application/json" or "application/xml" or "image/svg+xml";
        return isText ? $"{type}; charset=utf-8" : type;
    }
}
