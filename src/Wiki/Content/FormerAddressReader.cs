using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Wiki.Content.Yaml;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content;

/// <summary>Reads <c>redirect_from</c>: slugs, paths from the site's root, and addresses below that of the wiki.</summary>
internal sealed class FormerAddressReader(ProblemList problems, ValueReader values, Settings settings)
{
    /// <summary>In UTF-8, of a part between slashes; what file systems take.</summary>
    private const int LongestName = 200;

    private const int LongestPath = 1_000;

    /// <summary>In names on Windows.</summary>
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\\:*?\"<>|");

    /// <summary>The rule under which wrong addresses are told.</summary>
    public Rule Rule { get; init; } = Rules.InvalidSlug;

    /// <param name="pair">Null where the key is not there.</param>
    /// <param name="kind">The entry's.</param>
    public ImmutableArray<Located<FormerAddress>> Read(YamlPair? pair, string kind)
    {
        var written = values.Texts(pair);
        if (written.Length > Limits.FormerAddresses)
            problems.Add(
                Rules.InputTooLarge, pair!.KeySpan, $"`redirect_from` has {written.Length:N0} items; the most is {Limits.FormerAddresses:N0}",
                "keep those that readers still have");
        var addresses = ImmutableArray.CreateBuilder<Located<FormerAddress>>();
        foreach (var (text, place) in written.Take(Limits.FormerAddresses))
        {
            if (ReadOne(text, place, kind) is { } address) addresses.Add(new(address, place));
        }
        return addresses.ToImmutable();
    }

    /// <summary>One slug, path or address; null, and told, where it is none.</summary>
    public FormerAddress? ReadOne(string text, Location place, string kind) =>
        IsPath(text) ? OfPath(text, place, kind) : OfSlug(text, place);

    private static bool IsPath(string written) => written.AsSpan().ContainsAny('/', '.');

    private FormerAddress? OfSlug(string written, Location place)
    {
        if (Slug.TryParse(written, out var slug) && !EntryPath.IsDeviceName(slug.Value)) return FormerAddress.Of(slug);
        var near = Slug.From(written);
        var path = FormerAddress.Of(written).ToString();
        Tell(
            place, $"{Wording.Quoted(written)} is no slug that an entry can have had",
            near.IsEmpty || near.Value == written
                ? "write the part of the old address that named the entry"
                : $"write `{near}`, or `{path}` where that was the whole path of the address");
        return null;
    }

    private FormerAddress? OfPath(string written, Location place, string kind)
    {
        if (PathOf(written) is not { } path)
        {
            Tell(place, $"{Wording.Quoted(written)} is no address of this site",
                $"write the path of one, like `{settings.EntryPath}/old-name/`; let the host of the other site lead its readers on");
            return null;
        }
        if (path.AsSpan().IndexOfAny('?', '#') is >= 0 and var mark)
        {
            Tell(place, $"{Wording.Quoted(written)} has a `{path[mark]}`, and pages are told apart by their paths alone",
                $"write `/{path[..mark]}`, or let your host lead readers of that address on");
            return null;
        }
        path = Uri.UnescapeDataString(path).Trim('/');
        var names = path.Split('/');
        if (path.Length > LongestPath || (path.Length > 0 && Array.Exists(names, name => !CanBeAName(name))))
        {
            Tell(place, $"{Wording.Quoted(written)} is a path that not every system can have", "let your host lead readers of that address on");
            return null;
        }
        return kind != Settings.PageKind && SlugOf(path) is { } slug ? FormerAddress.Of(slug) : FormerAddress.Of(path);
    }

    /// <summary>What follows the site's root, or null when the address is another site's.</summary>
    private string? PathOf(string written)
    {
        if (!written.Contains("://", StringComparison.Ordinal))
            return written.StartsWith("//", StringComparison.Ordinal) ? null : written.TrimStart('/');
        return settings.BaseUrl is { } own && written.StartsWith(own + "/", StringComparison.OrdinalIgnoreCase) ? written[(own.Length + 1)..] : null;
    }

    /// <summary>
    /// Below the address of the entries the rest is the slug, by which links that were written then are found. A plain page has its address
    /// elsewhere.
    /// </summary>
    private Slug? SlugOf(string path)
    {
        var folder = settings.EntryPath.Trim('/');
        if (folder.Length > 0 && !path.StartsWith(folder + "/", StringComparison.Ordinal)) return null;
        var rest = folder.Length > 0 ? path[(folder.Length + 1)..] : path;
        return Slug.TryParse(rest, out var slug) && !EntryPath.IsDeviceName(rest) ? slug : null;
    }

    /// <summary>Hidden files are left to the host, and nothing may stand in the place of the build's own.</summary>
    private static bool CanBeAName(string name)
    {
        if (name.Length == 0 || name[0] == '.' || name[^1] is '.' or ' ' || Encoding.UTF8.GetByteCount(name) > LongestName) return false;
        var stem = name.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? name[..dot] : name;
        return !EntryPath.IsDeviceName(stem.ToLowerInvariant()) && !name.AsSpan().ContainsAny(Forbidden) && !name.Any(char.IsControl)
            && Unprintable.Find(name, 0) is null;
    }

    private void Tell(Location place, string message, string help) => problems.Add(new Diagnostic(Rule, place, message, help));
}
