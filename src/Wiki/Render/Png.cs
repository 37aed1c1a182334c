using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using System.Numerics;

namespace Wiki.Render;

/// <summary>
/// Pictures of at most four colours as PNG files (ISO/IEC 15948), the same bytes on every machine: compressors of the runtime are of the system, and
/// differ. A row like the one above it costs hardly more than a byte, which suits drawings of lines.
/// </summary>
public static class Png
{
    /// <summary>Each row but the first is written as its difference from the one above.</summary>
    private const byte Up = 2;

    /// <param name="width">In pixels.</param>
    /// <param name="rows">From the top, each pixel the number of a colour.</param>
    /// <param name="colours">At most four, each red, green and blue.</param>
    public static ReadOnlyMemory<byte> Write(int width, IReadOnlyList<byte[]> rows, params ReadOnlySpan<int> colours)
    {
        var png = new ArrayBufferWriter<byte>(8192);
        png.Write<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]); // no text: 0x89, PNG, line ends of all systems
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), rows.Count);
        header[8] = 2; // bits a pixel
        header[9] = 3; // numbers of colours
        Chunk(png, "IHDR"u8, header);
        var palette = new byte[colours.Length * 3];
        for (var i = 0; i < colours.Length; i++)
            (palette[i * 3], palette[i * 3 + 1], palette[i * 3 + 2]) = ((byte)(colours[i] >> 16), (byte)(colours[i] >> 8), (byte)colours[i]);
        Chunk(png, "PLTE"u8, palette);
        Chunk(png, "IDAT"u8, Zlib(Filtered(width, rows)));
        Chunk(png, "IEND"u8, []);
        return png.WrittenMemory;
    }

    private static byte[] Filtered(int width, IReadOnlyList<byte[]> rows)
    {
        var length = (width + 3) / 4;
        var bytes = new byte[rows.Count * (length + 1)];
        byte[] above = new byte[length], row = new byte[length];
        for (var y = 0; y < rows.Count; y++)
        {
            var start = y * (length + 1);
            bytes[start] = Up;
            if (y > 0 && ReferenceEquals(rows[y], rows[y - 1])) continue;
            Array.Clear(row);
            for (var x = 0; x < width; x++) row[x / 4] |= (byte)(rows[y][x] << (6 - x % 4 * 2));
            for (var i = 0; i < length; i++) bytes[start + 1 + i] = (byte)(row[i] - above[i]);
            (above, row) = (row, above);
        }
        return bytes;
    }

    private static void Chunk(ArrayBufferWriter<byte> png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        BinaryPrimitives.WriteInt32BigEndian(png.GetSpan(4), data.Length);
        png.Advance(4);
        png.Write(type);
        png.Write(data);
        var sum = new Crc32();
        sum.Append(type);
        sum.Append(data);
        BinaryPrimitives.WriteUInt32BigEndian(png.GetSpan(4), sum.GetCurrentHashAsUInt32());
        png.Advance(4);
    }

    /// <summary>RFC 1950 and 1951: one block of the fixed codes, in which a byte that is repeated is written once, with how often.</summary>
    private static ReadOnlySpan<byte> Zlib(ReadOnlySpan<byte> bytes)
    {
        var bits = new BitWriter();
        bits.Bytes.Write<byte>([0x78, 0x01]);
        bits.Number(0b011, 3); // the last block, fixed codes
        for (var at = 0; at < bytes.Length;)
        {
            bits.Literal(bytes[at]);
            var run = bytes[at..].IndexOfAnyExcept(bytes[at]) is >= 0 and var end ? end - 1 : bytes.Length - at - 1;
            at += run + 1;
            for (; run >= BitWriter.Shortest; run -= Math.Min(run, BitWriter.Longest)) bits.Repeat(Math.Min(run, BitWriter.Longest));
            for (; run > 0; run--) bits.Literal(bytes[at - 1]);
        }
        bits.Code(0, 7);
        bits.Flush();
        BinaryPrimitives.WriteUInt32BigEndian(bits.Bytes.GetSpan(4), Adler(bytes));
        bits.Bytes.Advance(4);
        return bits.Bytes.WrittenSpan;
    }

    private static uint Adler(ReadOnlySpan<byte> bytes)
    {
        const uint Modulus = 65_521;
        const int Most = 5_552; // so many bytes can be added before a sum may exceed 32 bits
        uint low = 1, high = 0;
        for (; !bytes.IsEmpty; bytes = bytes[Math.Min(Most, bytes.Length)..])
        {
            foreach (var value in bytes[..Math.Min(Most, bytes.Length)])
            {
                low += value;
                high += low;
            }
            (low, high) = (low % Modulus, high % Modulus);
        }
        return (high << 16) | low;
    }

    /// <summary>Numbers go in from their lowest bit on, codes from their highest.</summary>
    private sealed class BitWriter
    {
        public const int Shortest = 3, Longest = 258;

        private uint waiting;
        private int count;

        public ArrayBufferWriter<byte> Bytes { get; } = new(4096);

        public void Number(int value, int bits)
        {
            for (var i = 0; i < bits; i++) Bit((value >> i) & 1);
        }

        public void Code(int value, int bits)
        {
            for (var i = bits - 1; i >= 0; i--) Bit((value >> i) & 1);
        }

        public void Literal(byte value)
        {
            if (value < 144) Code(0x30 + value, 8);
            else Code(0x190 + value - 144, 9);
        }

        /// <summary>The byte before, so many times: a code for a length, the bits that it lacks, and the code of the distance one.</summary>
        public void Repeat(int length)
        {
            var beyond = length - Shortest;
            var bits = length == Longest || beyond < 8 ? 0 : BitOperations.Log2((uint)beyond) - 2;
            var code = length == Longest ? 285 : 257 + bits * 4 + (beyond >> bits);
            if (code < 280) Code(code - 256, 7);
            else Code(0xC0 + code - 280, 8);
            Number(beyond & ((1 << bits) - 1), bits);
            Code(0, 5);
        }

        public void Flush()
        {
            while (count > 0) Bit(0);
        }

        private void Bit(int bit)
        {
            waiting |= (uint)bit << count;
            if (++count < 8) return;
            Bytes.GetSpan(1)[0] = (byte)waiting;
            Bytes.Advance(1);
            (waiting, count) = (0, 0);
        }
    }
}
