using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Wiki.Fuzz;

/// <summary>
/// Inputs worth starting from, a file each. Those that people wrote have names; those that a campaign has kept are named for their bytes.
/// </summary>
internal sealed record Corpus(string Folder, ImmutableArray<byte[]> Inputs)
{
    /// <summary>A repository is no place for what only a computer wants to read; longer inputs stay in memory.</summary>
    private const int MaxKeptLength = 1024, MaxKeptFiles = 300;

    public static Corpus Load(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder).Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        return new Corpus(folder, [.. files.Select(File.ReadAllBytes)]);
    }

    public void Add(IEnumerable<byte[]> inputs)
    {
        Directory.CreateDirectory(Folder);
        foreach (var input in inputs.Where(input => input.Length <= MaxKeptLength).Take(MaxKeptFiles - Inputs.Length))
        {
            if (Inputs.Any(known => known.AsSpan().SequenceEqual(input))) continue;
            File.WriteAllBytes(Path.Combine(Folder, Convert.ToHexStringLower(SHA256.HashData(input))[..16]), input);
        }
    }
}
