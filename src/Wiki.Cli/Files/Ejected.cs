using System.Collections.Immutable;
using System.Text;
using Wiki.Templates;
using Wiki.Text;

namespace Wiki.Cli.Files;

/// <summary>
/// What the built-in templates were when a wiki took them over, by their fingerprints: a line each, <c>fingerprint version path</c>, in a file beside
/// them. A template that was taken over twice has two lines, of which the later counts.
/// </summary>
internal sealed class Ejected
{
    private const string FileName = ".ejected";

    /// <summary>Of a fingerprint, in bytes.</summary>
    private const int Length = 8;

    private readonly Dictionary<string, (string Fingerprint, string Version)> known = [];

    private Ejected() { }

    /// <summary>Of a folder without such a file, or with one that cannot be read, nothing is known.</summary>
    public static Ejected In(string folder)
    {
        var ejected = new Ejected();
        if (FileKinds.Of(At(folder)) != FileKind.Regular) return ejected;
        foreach (var line in File.ReadLines(At(folder)))
            if (line.Split(' ', 3) is [var fingerprint, var version, var path]) ejected.known[path] = (fingerprint, version);
        return ejected;
    }

    /// <summary>Notes templates that have just been written.</summary>
    public static void Note(string folder, IEnumerable<TemplateFile> written)
    {
        var lines = string.Concat(written.Select(file => $"{FingerprintOf(file.Bytes.Span)} {Product.Version} {file.Path}\n"));
        if (lines.Length == 0 || NewFile.TryWrite(At(folder), lines) || FileKinds.Of(At(folder)) != FileKind.Regular) return;
        File.AppendAllText(At(folder), lines, new UTF8Encoding(false));
    }

    /// <summary>What has become of each template that a folder has in the place of a built-in one.</summary>
    public IEnumerable<(string Path, string State)> Compare(Theme theme)
    {
        var builtIn = theme.BuiltIn.ToImmutableDictionary(file => file.Path, file => FingerprintOf(file.Bytes.Span));
        foreach (var file in theme.Own) yield return (file.Path, StateOf(file, builtIn.GetValueOrDefault(file.Path)));
    }

    private string StateOf(TemplateFile own, string? builtIn)
    {
        var now = FingerprintOf(own.Bytes.Span);
        if (builtIn is null) return "your own: no built-in template has this name";
        if (now == builtIn) return "the same as the built-in one: delete it, and it is renewed with each version";
        if (!known.TryGetValue(own.Path, out var then)) return "changed; from which version it was taken is not known";
        if (then.Fingerprint == builtIn) return "changed by you; the built-in one is as it was";
        return then.Fingerprint == now
            ? $"as it was in {then.Version}, and the built-in one has changed since: delete it, and eject it again where you still want to change it"
            : $"changed by you, and the built-in one has changed since {then.Version}: eject it to another folder and compare";
    }

    private static string At(string folder) => Path.Join(folder, FileName);

    private static string FingerprintOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(Sha256.Of(bytes).AsSpan(0, Length));
}
