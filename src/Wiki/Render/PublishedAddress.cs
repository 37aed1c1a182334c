namespace Wiki.Render;

/// <summary>A line of <c>published.txt</c>: an address that readers were given.</summary>
/// <param name="Address">From the site's root, without a slash before it, not percent-encoded.</param>
/// <param name="Sort">What is there: <c>entry</c>, <c>page</c>, <c>redirect</c>, <c>removed</c>.</param>
/// <param name="Detail">What else is said of it, with tabs between: where a redirect leads.</param>
public readonly record struct PublishedAddress(string Address, string Sort, string Detail)
{
    /// <summary>The first line of the file, with the number of the format.</summary>
    public const string FirstLine = "wiki-published 1";

    private const string Index = "index.html";

    /// <summary>The file whose address it is.</summary>
    public string File => Address.EndsWith('/') ? Address + Index : Address;

    /// <summary>The address of a file of the site: of the folder, where it is what a host shows for one.</summary>
    public static PublishedAddress OfFile(string file, string sort, string detail = "") =>
        new(file.EndsWith("/" + Index, StringComparison.Ordinal) ? file[..^Index.Length] : file, sort, detail);

    /// <summary>Null for a line that is none.</summary>
    public static PublishedAddress? OfLine(string line)
    {
        var parts = line.Split('\t', 3);
        return parts is [{ Length: > 0 } address, { Length: > 0 } sort, ..] && address[0] != '/'
            ? new PublishedAddress(address, sort, parts.Length > 2 ? parts[2] : "")
            : null;
    }

    public override string ToString() => Detail.Length == 0 ? $"{Address}\t{Sort}" : $"{Address}\t{Sort}\t{Detail}";
}
