using System.Buffers;
using System.Text;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>
/// What the form of an address in Markdown or raw HTML says about where it leads. Whatever is not known to be harmless is <see cref="Unsafe"/>.
/// </summary>
internal enum AddressKind
{
    Empty,

    /// <summary>http, https or mailto.</summary>
    External,

    /// <summary>Another entry's file: <see cref="LinkAddress.Target"/> is its content path.</summary>
    File,

    /// <summary>The published address of an entry: <see cref="LinkAddress.Target"/> is its slug.</summary>
    Entry,

    /// <summary>Any other file of the content folder: <see cref="LinkAddress.Target"/> is its content path.</summary>
    Asset,

    /// <summary>A place in the same page: <see cref="LinkAddress.Fragment"/>.</summary>
    Anchor,

    /// <summary>A path that leads out of the content folder.</summary>
    Outside,

    Unsafe,
}

/// <summary>
/// An address as an author wrote it, taken apart. <paramref name="Target"/> is the whole address where it is external, a content path (<c>/</c>
/// between folders, never <c>..</c>) where it is a file, else empty. <paramref name="Fragment"/> is decoded, without <c>#</c>, or null.
/// </summary>
internal readonly record struct LinkAddress(AddressKind Kind, string Target, string? Fragment)
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(" \"<>\\^`{|}");

    /// <summary>Reads an address that stands in the file at <paramref name="from"/> (a content path). Entities are decoded already.</summary>
    public static LinkAddress Read(string address, string from)
    {
        address = address.Trim(' ');
        if (address.Length == 0) return new(AddressKind.Empty, "", null);
        if (HasControl(address) || address.StartsWith("//", StringComparison.Ordinal)) return new(AddressKind.Unsafe, "", null);
        if (address == "#") return new(AddressKind.Empty, "", null);
        if (address[0] == '#') return new(AddressKind.Anchor, "", Decode(address[1..]) ?? "");
        var end = address.AsSpan().IndexOfAny(":/?#");
        if (end >= 0 && address[end] == ':')
            return IsExternal(address, address.AsSpan(0, end)) ? new(AddressKind.External, address, null) : new(AddressKind.Unsafe, "", null);
        return ReadPath(address, from);
    }

    private static bool IsExternal(string address, ReadOnlySpan<char> scheme)
    {
        if (scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase)) return address.Length > scheme.Length + 1;
        var isWeb = scheme.Equals("https", StringComparison.OrdinalIgnoreCase) || scheme.Equals("http", StringComparison.OrdinalIgnoreCase);
        var rest = address.AsSpan(scheme.Length + 1);
        return isWeb && rest.StartsWith("//") && rest.Length > 2 && rest[2] is not ('/' or '\\' or '?' or '#' or ':');
    }

    private static LinkAddress ReadPath(string address, string from)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 || hash == address.Length - 1 ? null : Decode(address[(hash + 1)..]);
        var path = hash < 0 ? address : address[..hash];
        var query = path.IndexOf('?', StringComparison.Ordinal);
        if (Decode(query < 0 ? path : path[..query]) is not { } decoded) return new(AddressKind.Unsafe, "", null);
        if (Resolve(decoded, from) is not { } target) return new(AddressKind.Outside, "", null);
        return new(target.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? AddressKind.File : AddressKind.Asset, target, fragment);
    }

    /// <summary>The content path that a relative or rooted path means in a file, or null when it leads out of the content folder.</summary>
    private static string? Resolve(string path, string from)
    {
        var folder = path.StartsWith('/') ? "" : from[..(from.LastIndexOf('/') + 1)];
        var segments = new List<string>();
        foreach (var segment in (folder + path).Split('/'))
        {
            if (segment is "" or ".") continue;
            if (segment != "..") segments.Add(segment);
            else if (segments.Count == 0) return null;
            else segments.RemoveAt(segments.Count - 1);
        }
        return string.Join('/', segments);
    }

    /// <summary>The text without percent encoding; null when it then holds a character that cannot be seen.</summary>
    private static string? Decode(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal)) return text;
        var decoded = Uri.UnescapeDataString(text);
        return HasControl(decoded) ? null : decoded;
    }

    private static bool HasControl(string text) => text.AsSpan().ContainsAny('\t', '\n', '\r') || Unprintable.Find(text, 0) is not null;

    /// <summary>
    /// An external address as an attribute carries it: what may not stand in an address is percent-encoded, letters of all scripts stay.
    /// </summary>
    public static string Escape(string address)
    {
        if (address.AsSpan().IndexOfAny(Forbidden) < 0) return address;
        var escaped = new StringBuilder(address.Length + 16);
        foreach (var c in address)
        {
            if (Forbidden.Contains(c)) escaped.Append('%').Append(((int)c).ToString("X2"));
            else escaped.Append(c);
        }
        return escaped.ToString();
    }
}
