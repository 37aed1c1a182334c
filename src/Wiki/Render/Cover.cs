using System.Globalization;
using System.Text;
using Wiki.Content;

namespace Wiki.Render;

/// <summary>
/// The pictures by which a wiki is known elsewhere: a work seen from its edge, as on its front page, made of its title and its colour alone. Each
/// word is a part, each letter a leaf that is as long as the letter says; so no two wikis have the same, and none needs a font.
/// </summary>
public static class Cover
{
    private const byte Paper = 0, Ink = 1, Accent = 2;
    private const int PaperColour = 0xffffff, InkColour = 0x15191c;

    /// <summary>For what shows links to the wiki, in the form that all of them take.</summary>
    public static ReadOnlyMemory<byte> Share(Settings settings)
    {
        const int Width = 1200, Height = 630, Edge = 72, Tab = 240;
        var words = Words(settings.Title);
        var leaves = words.Sum(word => word.Length);
        var rows = new List<byte[]>(Height);
        var blank = new byte[Width];
        Add(rows, Row(Width, (0, Width, Ink)), 24);
        Add(rows, blank, 48);
        // The parts share what is left of the height; a line stands between two of them.
        var room = Height - rows.Count - 72 - words.Count * 6;
        foreach (var (index, word) in words.Index())
        {
            Add(rows, Row(Width, (Edge, Width - Edge, Ink)), 6);
            var end = Edge + Tab - index * Tab / Math.Max(8, words.Count * 2);
            for (var i = 0; i < word.Length; i++)
            {
                var height = Math.Max(2, room / leaves);
                var line = Math.Max(1, height / 3);
                var start = Edge + Tab + 48 + word[i] * 12;
                var tab = (Edge, end, Accent);
                Add(rows, Row(Width, tab), (height - line) / 2);
                Add(rows, Row(Width, tab, (start, Width - Edge, Ink)), line);
                Add(rows, Row(Width, tab), height - line - (height - line) / 2);
            }
        }
        Add(rows, Row(Width, (Edge, Width - Edge, Ink)), 6);
        while (rows.Count < Height) rows.Add(blank);
        return Png.Write(Width, rows.GetRange(0, Height), PaperColour, InkColour, Colour(settings));
    }

    /// <summary>For the home screens of telephones: a few leaves on the wiki's colour.</summary>
    public static ReadOnlyMemory<byte> Icon(Settings settings)
    {
        const int Size = 180, Edge = 36, Leaf = 12;
        var rows = new List<byte[]>(Size);
        var ground = Row(Size, (0, Size, Accent));
        Add(rows, ground, Edge);
        var letters = Words(settings.Title).SelectMany(word => word).ToArray();
        for (var i = 0; rows.Count < Size - Edge; i++)
        {
            var start = Edge + letters[i % letters.Length] * 2;
            Add(rows, Row(Size, (0, Size, Accent), (start, Size - Edge, Paper)), Leaf / 2);
            Add(rows, ground, Leaf / 2);
        }
        while (rows.Count < Size) rows.Add(ground);
        return Png.Write(Size, rows, PaperColour, InkColour, Colour(settings));
    }

    /// <summary>The words of a title, of each letter or digit a number from 0 to 25: its place in the alphabet, or what stands for it.</summary>
    private static List<int[]> Words(string title)
    {
        const int MostWords = 12, MostLetters = 60;
        List<int[]> words = [.. title.Split([' ', '-', '–', '—', ':', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.EnumerateRunes().Where(Rune.IsLetterOrDigit).Select(Number).ToArray())
            .Where(word => word.Length > 0).Take(MostWords)];
        if (words.Count == 0) return [[0]];
        var most = Math.Max(3, MostLetters / words.Count);
        return words.ConvertAll(word => word[..Math.Min(most, word.Length)]);
    }

    private static int Number(Rune letter) => (Rune.ToLowerInvariant(letter).Value + 7) % 26;

    private static int Colour(Settings settings) => int.Parse(
        Favicon.Colour(settings).AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static void Add(List<byte[]> rows, byte[] row, int count)
    {
        for (var i = 0; i < count; i++) rows.Add(row);
    }

    private static byte[] Row(int width, params ReadOnlySpan<(int Start, int End, byte Colour)> parts)
    {
        var row = new byte[width];
        foreach (var (start, end, colour) in parts) row.AsSpan(start, end - start).Fill(colour);
        return row;
    }
}
