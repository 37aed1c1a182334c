using System.Buffers;
using System.Text;
using Wiki.Cli.Publish;

namespace Wiki.Cli.Tests.Publish;

public sealed class ChecksumsTests
{
    [Fact]
    public void Sites_differ_in_the_files_that_one_lacks_and_in_those_that_hold_something_else()
    {
        var site = Of(("a.html", "1"), ("c.html", "3"), ("b.html", "2"));
        Assert.Empty(site.DifferencesFrom(Of(("b.html", "2"), ("a.html", "1"), ("c.html", "3"))));
        Assert.Equal(["b.html", "c.html", "d.html"], site.DifferencesFrom(Of(("a.html", "1"), ("c.html", "4"), ("d.html", "3"))));
    }

    /// <summary>The sum is that of FIPS 180-2, appendix B.1.</summary>
    [Fact]
    public void The_list_is_what_sha256sum_reads() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  abc.txt\n",
            Encoding.UTF8.GetString(Of(("abc.txt", "abc")).ToFile()));

    private static Checksums Of(params (string Path, string Text)[] files)
    {
        var sums = new Checksums(new NoOutput(), [.. files.Select(file => file.Path)]);
        for (var page = 0; page < files.Length; page++) sums.Put(page, new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(files[page].Text)));
        return sums;
    }
}
