using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using Wiki.Content;
using Wiki.Render;

namespace Wiki.Tests.Render;

/// <summary>The pictures made of a title and a colour, read back by the runtime's decompressor.</summary>
public sealed class CoverTests
{
    [Theory]
    [InlineData("Policy Window")]
    [InlineData("")]
    [InlineData("字")]
    [InlineData("A very long title with more words than there is room for on any cover, and then some more of them: so many that parts are left out")]
    [InlineData("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzessammlungsverzeichnisregisterband")]
    public void They_are_whole_pictures_in_the_colour_of_the_wiki(string title)
    {
        var settings = new Settings { Title = title, Publisher = "x", Appearance = new Appearance { Accent = "#a3202c" } };
        AssertIsPicture(Cover.Share(settings).Span, 1200, 630);
        AssertIsPicture(Cover.Icon(settings).Span, 180, 180);
        Assert.InRange(Cover.Share(settings).Length, 1, 8_000);
    }

    [Fact]
    public void Another_title_has_another_picture() => Assert.Equal(3, new[] { "Policy Window", "Window Policy", "Policy Windows" }
        .Select(title => Convert.ToHexString(Cover.Share(new Settings { Title = title, Publisher = "x" }).Span)).Distinct().Count());

    /// <summary>Runs of every length that the codes tell apart, and bytes of both sorts of literals.</summary>
    [Fact]
    public void Rows_come_back_as_they_were_drawn()
    {
        for (var run = 1; run < 700; run++)
        {
            var rows = new List<byte[]>();
            for (var y = 0; y < 3; y++)
            {
                var row = new byte[1600];
                row.AsSpan(y * 5, run).Fill((byte)(1 + y));
                rows.Add(row);
            }
            Assert.Equal(rows.SelectMany(row => row), Pixels(Png.Write(1600, rows, 0, 1, 2, 3).Span, 1600, 3));
        }
    }

    private static void AssertIsPicture(ReadOnlySpan<byte> png, int width, int height)
    {
        var pixels = Pixels(png, width, height);
        Assert.Equal(width * height, pixels.Length);
        Assert.Contains((byte)2, pixels);
        var palette = png[(png.IndexOf("PLTE"u8) + 4)..];
        Assert.Equal("A3202C", Convert.ToHexString(palette[6..9]));
    }

    private static byte[] Pixels(ReadOnlySpan<byte> png, int width, int height)
    {
        var data = new MemoryStream();
        for (var rest = png[8..]; rest.Length > 0;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(rest);
            Assert.Equal(Crc32.HashToUInt32(rest[4..(8 + length)]), BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + length)..]));
            if (rest[4..8].SequenceEqual("IDAT"u8)) data.Write(rest.Slice(8, length));
            rest = rest[(12 + length)..];
        }
        data.Position = 0;
        var filtered = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionMode.Decompress)) zlib.CopyTo(filtered);
        var stride = (width + 3) / 4;
        Assert.Equal(height * (stride + 1), filtered.Length);
        var bytes = filtered.ToArray();
        var pixels = new byte[width * height];
        var above = new byte[stride];
        for (var y = 0; y < height; y++)
        {
            Assert.Equal(2, bytes[y * (stride + 1)]);
            for (var i = 0; i < stride; i++) above[i] += bytes[y * (stride + 1) + 1 + i];
            for (var x = 0; x < width; x++) pixels[y * width + x] = (byte)((above[x / 4] >> (6 - x % 4 * 2)) & 3);
        }
        return pixels;
    }
}
