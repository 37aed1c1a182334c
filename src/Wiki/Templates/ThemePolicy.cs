using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Templates;

/// <summary>
/// The Content-Security-Policy of a theme's pages: nothing inline and nothing from another host, and what the theme's <c>policy.txt</c> adds to it, a
/// line for each directive. It is the theme's and not site.yaml's, because whoever may name a host of scripts may do in a reader's browser what they
/// like.
/// </summary>
public sealed class ThemePolicy
{
    /// <summary>The file's path in the theme.</summary>
    public const string FileName = "policy.txt";

    /// <summary>Not enforced where a page carries its policy itself.</summary>
    private const string HeaderOnly = "frame-ancestors 'self'";

    /// <summary>In the order in which they are written. Those without sources are not written unless the theme adds some.</summary>
    private static readonly ImmutableArray<(string Name, string Sources)> Basis =
    [
        ("default-src", "'none'"), ("script-src", "'self'"), ("style-src", "'self'"), ("img-src", "'self'"), ("media-src", "'self'"),
        ("font-src", "'self'"), ("connect-src", "'self'"),
        ("frame-src", ""), ("worker-src", ""), ("manifest-src", "'self'"), ("base-uri", "'none'"), ("form-action", "'self'"),
    ];

    private static readonly string[] Open =
        ["script-src", "style-src", "img-src", "media-src", "font-src", "connect-src", "frame-src", "worker-src", "form-action"];

    private readonly Dictionary<string, string> added;

    private ThemePolicy(Dictionary<string, string> added)
    {
        this.added = added;
        ForPages = string.Join("; ", Basis.Select(directive => $"{directive.Name} {Sources(directive.Name)}".TrimEnd())
            .Where(written => written.Contains(' ', StringComparison.Ordinal)));
    }

    /// <summary>As a page carries it.</summary>
    public string ForPages { get; }

    /// <summary>As a host sends it.</summary>
    public string ForHosts => $"{ForPages}; {HeaderOnly}";

    public static Parsed<ThemePolicy> Read(TemplateFile? file)
    {
        var added = new Dictionary<string, string>(StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var lines = file is null ? [] : Encoding.UTF8.GetString(file.Bytes.Span).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var words = lines[i].TrimEnd(';').Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0].StartsWith('#')) continue;
            if (!Open.Contains(words[0]))
                problems.Add(Problem(i, lines[i], words[0], $"`{Shown(words[0])}` is no directive that a theme may add to",
                    Nearest.Help(words[0], Open) ?? $"begin the line with one of {string.Join(", ", Open)}"));
            else foreach (var source in words[1..])
            {
                if (IsSource(words[0], source)) added[words[0]] = $"{added.GetValueOrDefault(words[0])} {source}".TrimStart();
                else problems.Add(Problem(i, lines[i], source, $"`{Shown(source)}` is no source that a theme may add",
                    "write a host, like `https://example.org`; for a script or style within a page its hash, `'sha256-…'`"));
            }
        }
        return new(new ThemePolicy(added), problems.ToImmutable());
    }

    /// <summary>The sources that a directive lets in.</summary>
    public string Sources(string directive)
    {
        var basis = Basis.First(known => known.Name == directive).Sources;
        return $"{basis} {added.GetValueOrDefault(directive)}".Trim();
    }

    /// <summary>Whether a page may load something from this address, which names a host.</summary>
    public bool LetsIn(string directive, string address)
    {
        if (!Uri.TryCreate(address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address, UriKind.Absolute, out var uri))
            return true;
        return Array.Exists(Sources(directive).Split(' '), source => Matches(source, uri));
    }

    private static bool Matches(string source, Uri address)
    {
        if (source == address.Scheme + ":") return true;
        if (!Uri.TryCreate(source.Replace("://*.", "://", StringComparison.Ordinal), UriKind.Absolute, out var allowed)
            || allowed.Scheme != address.Scheme || allowed.Port != address.Port) return false;
        var isHost = source.Contains("://*.", StringComparison.Ordinal)
            ? address.Host.EndsWith("." + allowed.Host, StringComparison.Ordinal)
            : address.Host == allowed.Host;
        var path = allowed.AbsolutePath;
        return isHost
            && (path == "/" || (path.EndsWith('/') ? address.AbsolutePath.StartsWith(path, StringComparison.Ordinal) : address.AbsolutePath == path));
    }

    private static readonly SearchValues<char> NotInSource = SearchValues.Create(";,'\"<>?#\\");

    /// <summary>
    /// A host over https; a hash where code may stand in a page; <c>data:</c> where bytes are no code. Neither everything nor everybody.
    /// </summary>
    private static bool IsSource(string directive, string source)
    {
        if (source == "data:") return directive is "img-src" or "font-src" or "media-src";
        if (source is ['\'', .. var quoted, '\''])
            return directive is "script-src" or "style-src" && quoted.Split('-', 2) is ["sha256" or "sha384" or "sha512", var hash]
                && hash.Length > 40 && Convert.TryFromBase64String(hash, new byte[64], out _);
        const string scheme = "https://";
        return source.StartsWith(scheme, StringComparison.Ordinal) && source.Length <= 500 && !source.AsSpan().ContainsAny(NotInSource)
            && Uri.TryCreate(source.Replace("://*.", "://", StringComparison.Ordinal), UriKind.Absolute, out var uri)
            && uri.Host.Contains('.', StringComparison.Ordinal)
            && uri.UserInfo.Length == 0 && source.All(c => c is > ' ' and < '\x7F');
    }

    private static Diagnostic Problem(int line, string text, string word, string message, string? help) =>
        new(Rules.PolicySource, new Location(FileName, line + 1, text.IndexOf(word, StringComparison.Ordinal) + 1, word.Length).InTheme(), message,
            help);

    private static string Shown(string word) => Unprintable.Escape(Shortened.To(Limits.QuotedLength, word));
}
