namespace Wiki.Fuzz;

/// <summary>Changes inputs at random: bytes and runs of bytes, words that mean something to the target, pieces of other inputs.</summary>
internal sealed class Mutator(Random random, byte[][] words)
{
    /// <summary>Longer inputs are slower and find the same.</summary>
    private const int MaxLength = 4096;

    private static readonly byte[] Interesting = [0, 1, (byte)'\n', (byte)'\r', (byte)'\t', (byte)' ', (byte)'"', (byte)'\'', (byte)'<', (byte)'&',
        (byte)'\\', 0x7F, 0x80, 0xC0, 0xE2, 0xEF, 0xF0, 0xFF];

    /// <summary>A new input, one to sixteen changes away from <paramref name="input"/>.</summary>
    public byte[] Change(byte[] input, IReadOnlyList<byte[]> others)
    {
        var bytes = new List<byte>(input);
        for (var left = 1 << random.Next(5); left > 0; left--) ChangeOnce(bytes, others);
        if (bytes.Count > MaxLength) bytes.RemoveRange(MaxLength, bytes.Count - MaxLength);
        return [.. bytes];
    }

    private void ChangeOnce(List<byte> bytes, IReadOnlyList<byte[]> others)
    {
        var at = random.Next(bytes.Count + 1);
        switch (random.Next(8))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = Interesting[random.Next(Interesting.Length)];
                break;
            case 2 when at < bytes.Count:
                bytes.RemoveRange(at, LengthFrom(bytes, at));
                break;
            case 3 when at < bytes.Count:
                bytes.InsertRange(at, Repeated(bytes.GetRange(at, LengthFrom(bytes, at))));
                break;
            case 4:
                bytes.Insert(at, (byte)random.Next(256));
                break;
            case 5 when others.Count > 0:
                var other = others[random.Next(others.Count)];
                var from = random.Next(other.Length + 1);
                bytes.InsertRange(at, other.Skip(from).Take(1 + random.Next(64)));
                break;
            default:
                bytes.InsertRange(at, words[random.Next(words.Length)]);
                break;
        }
    }

    private int LengthFrom(List<byte> bytes, int at) => 1 + random.Next(Math.Min(bytes.Count - at, 1 << random.Next(8)));

    private IEnumerable<byte> Repeated(List<byte> piece) =>
        Enumerable.Repeat(piece, 1 + (random.Next(4) == 0 ? random.Next(100) : 0)).SelectMany(bytes => bytes);
}
