using System.Buffers;
using System.Text;

namespace Wiki.Citations;

/// <summary>Writes an address so that a format's own special characters do not occur in it. What is percent-encoded stays so.</summary>
internal static class AddressEncoding
{
    /// <summary>Of the characters that an address may hold, those that neither TeX nor a wiki takes for anything but themselves.</summary>
    private const string Safe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._:/?#@!&()*+,;=";

    private static readonly SearchValues<char> SafeInBibtex = SearchValues.Create(Safe);

    private static readonly SearchValues<char> SafeInWikitext = SearchValues.Create(Safe + "$~");

    /// <summary>For TeX's <c>\url</c>.</summary>
    public static string ForBibtex(string url) => Encode(url, SafeInBibtex);

    /// <summary>For a parameter of a template; only three tildes in a row mean something there.</summary>
    public static string ForWikitext(string url) => Encode(url, url.Contains("~~~", StringComparison.Ordinal) ? SafeInBibtex : SafeInWikitext);

    private static string Encode(string written, SearchValues<char> safe)
    {
        if (written.AsSpan().IndexOfAnyExcept(safe) < 0) return written;
        var url = WithAsciiHost(written);
        var text = new StringBuilder(url.Length + 16);
        Span<byte> bytes = stackalloc byte[4];
        var at = 0;
        foreach (var rune in url.EnumerateRunes())
        {
            if (rune.IsAscii && (safe.Contains((char)rune.Value) || IsEncoded(url, at))) text.Append((char)rune.Value);
            else
            {
                foreach (var b in bytes[..rune.EncodeToUtf8(bytes)]) text.Append($"%{b:X2}");
            }
            at += rune.Utf16SequenceLength;
        }
        return text.ToString();
    }

    /// <summary>A host has an encoding of its own, <c>xn--bcher-kva</c>; percent signs in it are no host to most programs.</summary>
    private static string WithAsciiHost(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || Ascii.IsValid(uri.Host)) return url;
        var start = url.IndexOf(uri.Host, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? url : url[..start] + uri.IdnHost + url[(start + uri.Host.Length)..];
    }

    private static bool IsEncoded(string url, int at) =>
        url[at] == '%' && at + 2 < url.Length && char.IsAsciiHexDigit(url[at + 1]) && char.IsAsciiHexDigit(url[at + 2]);
}
