using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Wiki.Content.Markdown;

/// <summary>
/// How a table is made to fit on paper, where nothing can be scrolled: estimated from the longest word of each column, because a static page cannot
/// measure itself. The first that fits of: as it is, in small type, on a sheet turned sideways, there in smaller type, and last its rows as running
/// text. At each step long words may be broken before the next is tried.
/// </summary>
internal sealed class TableWidth
{
    /// <summary>In letters. A longer word may be broken; of shorter ones no part is worth a line.</summary>
    private const int LongWord = 10;

    /// <summary>A4 inside its margins, upright and turned, in tenths of a point, like all widths here.</summary>
    private const int Upright = 4_930;
    private const int Turned = 7_400;

    private static readonly Step[] Steps =
    [
        new("", Upright, Letter: 60, Gap: 125), new(" dense", Upright, Letter: 48, Gap: 60), new(" dense turned", Turned, Letter: 48, Gap: 60),
        new(" tiny turned", Turned, Letter: 40, Gap: 40),
    ];

    private readonly bool breaksWords;

    private TableWidth(Table table)
    {
        var words = LongestWords(table);
        var step = Array.FindIndex(Steps, step => step.Fits(words, LongWord));
        breaksWords = step < 0 || !Steps[step].Fits(words, int.MaxValue);
        // Short words broken in a table of many columns are better than no table, as long as a column keeps two letters.
        Class = Encoding.ASCII.GetBytes(step >= 0 ? Steps[step].Class : Steps[^1].Fits(words, 2) ? Steps[^1].Class + " broken" : " rows");
    }

    /// <summary>What follows <c>table</c> in the class of the wrapper; empty, or names with a space before each.</summary>
    public byte[] Class { get; }

    public static TableWidth Of(Table table) => new(table);

    /// <summary>Whether the cell's words have to be broken where they are long.</summary>
    public bool BreaksWordsOf(TableCell cell) => breaksWords && LongestWord(cell) > LongWord;

    /// <summary>Of each column, in letters.</summary>
    private static int[] LongestWords(Table table)
    {
        var longest = new int[table.Cast<TableRow>().Max(row => row.Count)];
        foreach (var row in table.Cast<TableRow>())
            for (var i = 0; i < row.Count; i++) longest[i] = Math.Max(longest[i], LongestWord((TableCell)row[i]));
        return longest;
    }

    private static int LongestWord(TableCell cell) =>
        cell.OfType<LeafBlock>().Select(block => LongestWord(PlainText.Of(block.Inline).Text)).DefaultIfEmpty().Max();

    /// <summary>Lines break at spaces, after hyphens and between the characters of Chinese and Japanese, which are two letters wide.</summary>
    private static int LongestWord(string text)
    {
        var (longest, length) = (0, 0);
        foreach (var c in text)
        {
            var isWide = c is >= '\u2E80' and < '\uA4D0' or >= '\uFF00' and < '\uFF61';
            length = c is ' ' or '\n' ? 0 : isWide ? 2 : length + 1;
            longest = Math.Max(longest, length);
            if (c == '-' || isWide) length = 0;
        }
        return longest;
    }

    /// <summary>A size of type on a sheet: the names of its classes, the width of the sheet, of a letter and of the gap beside a column.</summary>
    private sealed record Step(string Class, int Sheet, int Letter, int Gap)
    {
        /// <summary>
        /// Whether all columns fit when each is as wide as its longest word, which counts as no longer than <paramref name="most"/>.
        /// </summary>
        public bool Fits(int[] words, int most) => words.Sum(word => (long)Math.Min(word, most) * Letter + Gap) <= Sheet;
    }
}
