using System.Buffers;
using System.Collections.Immutable;
using Wiki.Cli.Publish;

namespace Wiki.Cli.Tests.Publish;

/// <summary>A page of any length, written in pieces of any size, is published and compared whole.</summary>
public sealed class PageBufferTests : IDisposable
{
    private readonly TemporaryFolder here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public void Holds_what_was_written_and_nothing_from_before()
    {
        var random = new Random(7);
        var buffer = new PageBuffer();
        for (var round = 0; round < 40; round++)
        {
            var expected = Fill(buffer, random, random.Next(400_000));
            Assert.Equal(expected, buffer.Written.ToArray());
            buffer.Clear();
            Assert.True(buffer.Written.IsEmpty);
        }
    }

    [Fact]
    public void Change_of_any_one_byte_is_written_and_no_change_is_not()
    {
        var random = new Random(11);
        var buffer = new PageBuffer();
        var bytes = Fill(buffer, random, 200_000);
        Assert.Equal(1, Publish(buffer));
        Assert.Equal(0, Publish(buffer));
        foreach (var place in new[] { 0, 65_535, 65_536, 131_072, bytes.Length - 1 })
        {
            bytes[place]++;
            buffer.Clear();
            buffer.Write(bytes);
            Assert.Equal(1, Publish(buffer));
            Assert.Equal(bytes, File.ReadAllBytes(here["site/index.html"]));
        }
    }

    /// <summary>Fills it with so many bytes in pieces, asking for less or more room than they take.</summary>
    private static byte[] Fill(PageBuffer buffer, Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        for (var position = 0; position < length;)
        {
            var room = buffer.GetMemory(random.Next(4) == 0 ? random.Next(100_000) : random.Next(100));
            var count = Math.Min(random.Next(room.Length + 1), length - position);
            bytes.AsMemory(position, count).CopyTo(room);
            buffer.Advance(count);
            position += count;
        }
        return bytes;
    }

    private int Publish(PageBuffer buffer)
    {
        ImmutableArray<string> pages = ["index.html"];
        using var folder = OutputFolder.Open(here["site"], [], new ParallelOptions());
        folder.Begin(new SiteFiles(pages, [0], SiteShard.Whole), default).Put(0, buffer.Written);
        return folder.Commit().Written;
    }
}
