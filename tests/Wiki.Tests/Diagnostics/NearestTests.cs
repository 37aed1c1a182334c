using CsCheck;
using Wiki.Diagnostics;

namespace Wiki.Tests.Diagnostics;

public sealed class NearestTests
{
    [Theory]
    [InlineData("algnment", "alignment")]
    [InlineData("ALIGNMENT", "alignment")]
    [InlineData("alingment", "alignment")]
    [InlineData("aligment taxx", "alignment tax")]
    [InlineData("alinmet", "alignment")]
    [InlineData("anything else", null)]
    [InlineData("ax", "ab")]
    [InlineData("", null)]
    public void The_word_with_the_fewest_mistakes_is_meant(string word, string? meant)
    {
        string[] known = ["alignment tax", "alignment", "ac", "ab", "deceptive alignment"];
        Assert.Equal(meant, Nearest.To(word, known));
        Assert.Equal(meant, Nearest.To(word, known.Reverse()));
    }

    [Fact]
    public void Six_letters_may_be_wrong_and_no_more()
    {
        var known = new string('a', 60);
        Assert.Equal(known, Nearest.To(new string('a', 54) + "bbbbbb", [known]));
        Assert.Null(Nearest.To(new string('a', 53) + "bbbbbbb", [known]));
    }

    [Fact]
    public void Cutting_the_search_short_changes_nothing() =>
        Gen.String[Gen.Char["abAc"], 1, 24].Array[1, 12].Sample(words =>
        {
            var (word, known) = (words[0], words[1..]);
            var most = Math.Clamp(word.Length / 3, 1, 6);
            Assert.Equal(
                known.Where(other => Mistakes(word, other) <= most).OrderBy(other => Mistakes(word, other))
                    .ThenBy(other => other, StringComparer.Ordinal).FirstOrDefault(),
                Nearest.To(word, known));
        });

    /// <summary>Comparing every letter with every other took ten times as long.</summary>
    [Fact]
    public async Task Hundreds_of_long_words_are_sought_among_thousands()
    {
        var random = new Random(7);
        var known = Enumerable.Range(0, 10_000).Select(_ => Word()).ToArray();
        var seeking = Task.Run(() => Enumerable.Range(0, 150).Count(_ => Nearest.To(Word(), known) is not null));
        Assert.Equal(0, await seeking.WaitAsync(TimeSpan.FromSeconds(35)));

        string Word() => string.Concat(Enumerable.Range(0, 78).Select(_ => (char)random.Next('a', 'q')));
    }

    /// <summary>The whole table, with nothing left out.</summary>
    private static int Mistakes(string a, string b)
    {
        (a, b) = (a.ToLowerInvariant(), b.ToLowerInvariant());
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }
        return table[a.Length, b.Length];
    }
}
