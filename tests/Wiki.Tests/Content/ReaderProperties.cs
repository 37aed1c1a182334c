using System.Text;
using CsCheck;
using Wiki.Content;

namespace Wiki.Tests.Content;

/// <summary>No bytes make a reader throw, and whatever it says is a place in the file.</summary>
public sealed class ReaderProperties
{
    private const string HonestEntry =
        "---\ntitle: \"A: b\"\nkind: instrument\nauthors: [Ada, { given: A, family: B }]\npublished: 2026-05-30\nrelated: &r [a, b]\nuses: "
        + "*r\nsource:\n  url: https://example.org\nforce: soft\nsummary: >\n  Folded\n  text.\n---\nBody [[a]].\n";

    private const string HonestSettings =
        "title: x\nbase_url: https://example.org\nkinds: { concept: { label: C, fields: { a: text, b: { scale: s } } } }\nscales: { s: { x: , y: { "
        + "gap: true } } }\nrelations:\n  r: { inverse: q, to: concept }\nseverities: { orphan: off }\n";

    private static readonly Gen<string> Pieces = Gen.OneOf(new[]
    {
        ":", ": ", "\n", "\r", "\r\n  ", "- ", "[", "]", "{", "}", ",", "\"", "'", "#", "&a", "*a", "!", "!!x ", "|", ">", "%", "@", "`", "?", "? ",
        "\t", "\\", "\\u", "---\n", "...\n", "<<: ", "\0", "\u0085", "\u2028",
        "\u202E", "\uFEFF", "\uD83D\uDE00", "title", "kind: ", "related", "null", "~", "2026-02-30", "https://", "\uFFFF", "\v",
    }.Select(piece => Gen.Const(piece)).ToArray());

    [Fact]
    public void Random_bytes_never_throw() => Gen.Byte.Array[0, 300].Sample(bytes => BothReaders(bytes), iter: 1_000);

    [Fact]
    public void Random_front_matter_never_throws() =>
        Pieces.Array[0, 40].Sample(pieces => BothReaders(Encoding.UTF8.GetBytes($"---\n{string.Concat(pieces)}\n---\n")), iter: 1_000);

    [Fact]
    public void Honest_files_with_a_few_changes_never_throw() =>
        Gen.Select(Gen.Int[0, 250], Gen.Int[0, 20], Pieces, Gen.Bool).Array[1, 4].Sample(
            changes => BothReaders(Encoding.UTF8.GetBytes(changes.Aggregate(changes[0].Item4 ? HonestEntry : HonestSettings, Changed))), iter: 1_000);

    private static string Changed(string text, (int At, int Removed, string Inserted, bool) change)
    {
        var at = Math.Min(change.At, text.Length);
        return text.Remove(at, Math.Min(change.Removed, text.Length - at)).Insert(at, change.Inserted);
    }

    private static void BothReaders(byte[] bytes)
    {
        var entry = EntryReader.Read("concepts/x.md", bytes, Reading.Vocabulary);
        var settings = SettingsReader.Read("site.yaml", bytes);
        var lines = bytes.Count(b => b is (byte)'\n' or (byte)'\r') + 1;
        foreach (var diagnostic in entry.Diagnostics.Concat(settings.Diagnostics))
        {
            Assert.InRange(diagnostic.Location.Line, 0, lines);
            Assert.DoesNotContain(diagnostic.Message, char.IsControl);
        }
        Assert.Equal("x", entry.Value.Slug.IsEmpty
            ? "x"
            : entry.Value.Slug.Value[..1] is var first && char.IsAsciiLetterOrDigit(first[0]) ? "x" : first);
        Assert.NotEmpty(settings.Value.Kinds);
    }
}
