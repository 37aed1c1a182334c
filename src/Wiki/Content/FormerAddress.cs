using Wiki.Text;

namespace Wiki.Content;

/// <summary>An address that an entry had, here or on the site that this one took the place of.</summary>
public readonly record struct FormerAddress
{
    /// <summary>The slug it had in the folder where it lives; the empty slug where the address is a <see cref="Path"/>.</summary>
    public Slug Slug { get; private init; }

    /// <summary>
    /// Where its page stands below the site's root, not percent-encoded: a file of HTML (<c>old/benefits.html</c>) or a folder that ends in a slash
    /// (<c>why/index.cfm/</c>). Empty where there is a <see cref="Slug"/>.
    /// </summary>
    public string Path { get; private init; }

    public static FormerAddress Of(Slug slug) => new() { Slug = slug, Path = "" };

    /// <param name="path">From the site's root, without a slash before or after. A host would not show what is called otherwise as a page of HTML;
    /// there a folder of that name holds one.</param>
    public static FormerAddress Of(string path)
    {
        const string index = "index.html";
        if (path == index || path.EndsWith("/" + index, StringComparison.Ordinal)) path = path[..^index.Length].TrimEnd('/');
        var isFile = path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".htm", StringComparison.Ordinal);
        return new() { Path = isFile || path.Length == 0 ? path : path + "/" };
    }

    public override string ToString() => Slug.IsEmpty ? "/" + Path : Slug.Value;
}
