using System.Security.Cryptography;
using System.Text;
using Wiki.Text;
using Wiki.Versions;

namespace Wiki.Tests.Versions;

/// <summary>A branch in memory: each commit says which files it writes and, with null, takes away.</summary>
internal sealed class PastWiki : IPastFiles
{
    private readonly Dictionary<string, byte[]> blobs = new(StringComparer.Ordinal);
    private readonly List<Landing> landings = [];

    public ContentHistory History => new([.. landings], this);

    /// <summary>The next commit, an hour after the one before; the first is of 1 January 2026.</summary>
    public void Commit(params (string Path, string? Text)[] files)
    {
        var time = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(landings.Count);
        landings.Add(new Landing($"{landings.Count:x40}", time, PartialDate.OfDay(DateOnly.FromDateTime(time.Date)),
            [.. files.Select(file => new PastFile(file.Path, file.Text is null ? null : Keep(file.Text)))]));
    }

    public ReadOnlyMemory<byte>? Read(string blob) => blobs.TryGetValue(blob, out var bytes) ? bytes : null;

    public IEnumerable<(int Index, ReadOnlyMemory<byte> Bytes)> ReadAll(IReadOnlyList<string> wanted) =>
        wanted.Select((blob, i) => (i, (ReadOnlyMemory<byte>)blobs[blob]));

    private string Keep(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var name = Convert.ToHexStringLower(SHA256.HashData(bytes));
        blobs[name] = bytes;
        return name;
    }
}
