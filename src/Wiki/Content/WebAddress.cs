using System.Buffers;

namespace Wiki.Content;

/// <summary>The form of addresses that pages may link to: absolute, http or https, with a host, without user name or password.</summary>
internal static class WebAddress
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(" \\<>\"\t\r\n");

    /// <summary>What keeps a text from being such an address, as the end of a sentence that begins with the text; null when nothing does.</summary>
    public static string? ProblemOf(string text)
    {
        if (!HasWebScheme(text)) return "does not begin with `https://` or `http://`";
        if (text.AsSpan().ContainsAny(Forbidden)) return "has a space or another character that no address has; write `%20` for a space";
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0) return "names no host";
        return uri.UserInfo.Length > 0 ? "holds a user name or password" : null;
    }

    /// <summary>Whether a text is the address of a mailbox after <c>mailto:</c>, maybe with a subject.</summary>
    public static bool IsMail(string text) =>
        text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && !text.AsSpan().ContainsAny(Forbidden)
        && text.IndexOf('@', StringComparison.Ordinal) is > 7 and var at && at + 1 < text.Length;

    /// <summary>Whether an address leads each reader to the machine that they sit at.</summary>
    public static bool IsLoopback(Uri address)
    {
        var host = address.Host.TrimEnd('.');
        return address.IsLoopback || host is "0.0.0.0" or "[::]" or "localhost" || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The address that was probably meant, or null.</summary>
    public static string? Meant(string text)
    {
        var guess = text.Contains("://", StringComparison.Ordinal) || text.StartsWith('/') || !text.Contains('.') ? null : $"https://{text}";
        return guess is not null && ProblemOf(guess) is null && !text.Contains('@') && !text.Split('/')[0].Contains(':') ? guess : null;
    }

    /// <summary>Whether a text is rather an address, if perhaps a faulty one, than words.</summary>
    public static bool IsMeantBy(string text) => HasWebScheme(text) || (!text.Contains(' ') && text.AsSpan().ContainsAny(':', '/'));

    private static bool HasWebScheme(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
