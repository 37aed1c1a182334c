using System.Buffers.Binary;
using System.Numerics;

namespace Wiki.Text;

/// <summary>
/// SHA-256 (FIPS 180-4), piece by piece. The runtime's own is OpenSSL's on Linux: a machine without OpenSSL would end the program at the first sum,
/// and loading it takes longer than the sums of a build. Nothing secret ever goes in.
/// </summary>
public sealed class Sha256
{
    /// <summary>Of a sum, in bytes.</summary>
    public const int Length = 32;

    private const int BlockLength = 64, LengthOfLength = 8;

    /// <summary>The first 32 bits of the fractional parts of the cube roots of the first 64 primes.</summary>
    private static ReadOnlySpan<uint> Constants =>
    [
        0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5,
        0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3, 0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7, 0xC19BF174,
        0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA,
        0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
        0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85,
        0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070,
        0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3,
        0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208, 0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2,
    ];

    /// <summary>At first the same of the square roots of the first eight.</summary>
    private readonly uint[] state = [0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19];

    private readonly byte[] block = new byte[BlockLength];
    private int filled;
    private long total;

    public static byte[] Of(ReadOnlySpan<byte> bytes)
    {
        var sum = new Sha256();
        sum.Append(bytes);
        return sum.Finish();
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        total += bytes.Length;
        while (filled + bytes.Length >= BlockLength)
        {
            var part = bytes[..(BlockLength - filled)];
            bytes = bytes[part.Length..];
            part.CopyTo(block.AsSpan(filled));
            Take(block);
            filled = 0;
        }
        bytes.CopyTo(block.AsSpan(filled));
        filled += bytes.Length;
    }

    /// <summary>The sum of all that was appended. To be asked once.</summary>
    public byte[] Finish()
    {
        var bits = total * 8;
        Span<byte> padding = stackalloc byte[BlockLength + LengthOfLength];
        padding.Clear();
        padding[0] = 0x80;
        var zeros = (2 * BlockLength - LengthOfLength - 1 - filled) % BlockLength;
        BinaryPrimitives.WriteInt64BigEndian(padding[(1 + zeros)..], bits);
        Append(padding[..(1 + zeros + LengthOfLength)]);
        var sum = new byte[Length];
        for (var i = 0; i < state.Length; i++) BinaryPrimitives.WriteUInt32BigEndian(sum.AsSpan(4 * i), state[i]);
        return sum;
    }

    private void Take(ReadOnlySpan<byte> bytes)
    {
        Span<uint> words = stackalloc uint[BlockLength];
        for (var i = 0; i < 16; i++) words[i] = BinaryPrimitives.ReadUInt32BigEndian(bytes[(4 * i)..]);
        for (var i = 16; i < words.Length; i++)
        {
            var (early, late) = (words[i - 15], words[i - 2]);
            var mixedEarly = BitOperations.RotateRight(early, 7) ^ BitOperations.RotateRight(early, 18) ^ (early >> 3);
            var mixedLate = BitOperations.RotateRight(late, 17) ^ BitOperations.RotateRight(late, 19) ^ (late >> 10);
            words[i] = words[i - 16] + mixedEarly + words[i - 7] + mixedLate;
        }
        var (a, b, c, d, e, f, g, h) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]);
        for (var i = 0; i < words.Length; i++)
        {
            var choice = (e & f) ^ (~e & g);
            var first = h + (BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25)) + choice
                + Constants[i] + words[i];
            var majority = (a & b) ^ (a & c) ^ (b & c);
            var second = (BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22)) + majority;
            (h, g, f, e, d, c, b, a) = (g, f, e, d + first, c, b, a, first + second);
        }
        ReadOnlySpan<uint> mixed = [a, b, c, d, e, f, g, h];
        for (var i = 0; i < mixed.Length; i++) state[i] += mixed[i];
    }
}
