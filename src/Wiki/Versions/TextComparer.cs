using System.Collections.Immutable;
using System.Text;

namespace Wiki.Versions;

/// <summary>Compares two texts: block by block, and word by word where a block became another.</summary>
internal sealed class TextComparer(List<TextBlock> old, List<TextBlock> now)
{
    /// <summary>Beyond these a comparison would be slow to make, and nobody's to read.</summary>
    private const int MostWords = 20_000, MostWordsInBlock = 2_000, MostEdits = 1_000;

    /// <summary>Of a long stretch of words that are the same, so many are shown at its ends.</summary>
    private const int LongStretch = 40, ShownOfStretch = 15;

    /// <summary>How many blocks are looked through for the one that a removed block became.</summary>
    private const int FurthestPartner = 20;

    private readonly ImmutableArray<ComparedBlock>.Builder rows = ImmutableArray.CreateBuilder<ComparedBlock>();
    private readonly List<string?> sections = [];
    private readonly Dictionary<string, (int Removed, int Added)> counts = new(StringComparer.Ordinal);
    private string? oldSection, newSection;
    private bool isPunctuation = true;

    /// <summary>The last heading that is the same, until it is shown; how many blocks that are the same stand before and after it.</summary>
    private TextBlock? guide;
    private int unchangedBefore, unchanged;

    public TextComparison Compare()
    {
        if (Count(old) > MostWords || Count(now) > MostWords) return Whole();
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        if (Alignment.Of(Numbered(old, block => block.Text, names), Numbered(now, block => block.Text, names), MostEdits) is not { } stretches)
            return Whole();
        foreach (var (oldBlocks, newBlocks, isSame) in stretches)
        {
            if (isSame) foreach (var block in now[newBlocks]) Pass(block);
            else CompareBlocks(old[oldBlocks], now[newBlocks]);
        }
        if (rows.Count == 0) return TextComparison.Same;
        TellUnchanged(unchangedBefore + unchanged);
        return new TextComparison { Blocks = rows.ToImmutable(), Sections = Sections(), IsDifferent = true, IsPunctuation = isPunctuation };
    }

    public static IEnumerable<(List<string> Old, List<string> New)> Replaced(List<string> old, List<string> now)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var found = Alignment.Of(Numbered(old, text => text, names), Numbered(now, text => text, names), MostEdits);
        return found is { } stretches
            ? stretches.Where(stretch => !stretch.IsSame).Select(stretch => (old[stretch.Old], now[stretch.New]))
            : [(old.Except(now).ToList(), now.Except(old).ToList())];
    }

    /// <summary>How many words two texts have that the other has not, where they are not compared.</summary>
    private TextComparison Whole()
    {
        CountWords([.. old.SelectMany(block => block.Words)], [.. now.SelectMany(block => block.Words)]);
        return new TextComparison { Sections = Sections(), IsDifferent = true, IsPunctuation = isPunctuation };
    }

    private static int Count(List<TextBlock> blocks) => blocks.Sum(block => block.Words.Count);

    private static int[] Numbered<T>(List<T> items, Func<T, string> text, Dictionary<string, int> names)
    {
        var numbers = new int[items.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!names.TryGetValue(text(items[i]), out var number)) names.Add(text(items[i]), number = names.Count);
            numbers[i] = number;
        }
        return numbers;
    }

    private void Pass(TextBlock block)
    {
        if (!block.IsHeading)
        {
            unchanged++;
            return;
        }
        (unchangedBefore, unchanged, guide) = (unchangedBefore + unchanged, 0, block);
        oldSection = newSection = Heading(block);
    }

    private void CompareBlocks(List<TextBlock> removed, List<TextBlock> added)
    {
        var next = 0;
        foreach (var block in removed)
        {
            var partner = Partner(block, added, next);
            if (partner < 0)
            {
                Show(block, null);
                continue;
            }
            for (; next < partner; next++) Show(null, added[next]);
            Show(block, added[next++]);
        }
        for (; next < added.Count; next++) Show(null, added[next]);
    }

    /// <summary>The first added block that has half of a removed one's words, or the heading in a heading's place; -1 where there is none.</summary>
    private static int Partner(TextBlock block, List<TextBlock> added, int from)
    {
        var words = block.Words.CountBy(word => word.Letters).ToDictionary();
        for (var i = from; i < Math.Min(added.Count, from + FurthestPartner); i++)
        {
            if (added[i].IsHeading != block.IsHeading) continue;
            if (block.IsHeading) return i;
            var shared = added[i].Words.CountBy(word => word.Letters).Sum(same => Math.Min(same.Value, words.GetValueOrDefault(same.Key)));
            if (2 * shared >= block.Words.Count && 4 * shared >= added[i].Words.Count) return i;
        }
        return -1;
    }

    private void Show(TextBlock? removed, TextBlock? added)
    {
        TellGuide();
        if (removed is { IsHeading: true }) oldSection = Heading(added ?? removed);
        if (added is { IsHeading: true }) newSection = Heading(added);
        var words = ImmutableArray.CreateBuilder<ComparedWords>();
        var (allWithout, allWith) = (new List<TextWord>(), new List<TextWord>());
        foreach (var stretch in Stretches(removed, added))
        {
            if (stretch.IsSame)
            {
                AddSame(now: added!.Words[stretch.New], isFirst: words.Count == 0, isLast: stretch.New.End.Value == added.Words.Count, words);
                continue;
            }
            var (without, with) = (removed?.Words[stretch.Old] ?? [], added?.Words[stretch.New] ?? []);
            Add(Fate.Removed, without, words);
            Add(Fate.Added, with, words);
            allWithout.AddRange(without);
            allWith.AddRange(with);
        }
        if (removed?.IsHeading ?? added!.IsHeading) isPunctuation &= Letters(allWithout) == Letters(allWith);
        else CountWords(allWithout, allWith);
        rows.Add(new ComparedBlock(words.ToImmutable(), 0, IsGuide: false));
    }

    private static ImmutableArray<Stretch> Stretches(TextBlock? removed, TextBlock? added)
    {
        var (oldCount, newCount) = (removed?.Words.Count ?? 0, added?.Words.Count ?? 0);
        ImmutableArray<Stretch> whole = [new(..oldCount, ..newCount, IsSame: false)];
        if (removed is null || added is null || Math.Max(oldCount, newCount) > MostWordsInBlock) return whole;
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var found = Alignment.Of(Numbered(removed.Words, word => word.Text, names), Numbered(added.Words, word => word.Text, names), MostEdits);
        return found is { } stretches ? Stretched.Readable(stretches, removed.Words, added.Words) : whole;
    }

    private static void Add(Fate fate, List<TextWord> run, ImmutableArray<ComparedWords>.Builder words)
    {
        if (run.Count > 0) words.Add(new(fate, Written(run), words.Count == 0 ? '\0' : run[0].Before));
    }

    private static void AddSame(List<TextWord> now, bool isFirst, bool isLast, ImmutableArray<ComparedWords>.Builder words)
    {
        if (now.Count <= LongStretch)
        {
            Add(Fate.Same, now, words);
            return;
        }
        var (head, tail) = (isFirst ? "" : Written(now[..ShownOfStretch]) + " ", isLast ? "" : " " + Written(now[^ShownOfStretch..]));
        words.Add(new(Fate.Same, $"{head}…{tail}", isFirst ? '\0' : now[0].Before));
    }

    private static string Written(List<TextWord> run)
    {
        var text = new StringBuilder(run[0].Text);
        foreach (var word in run[1..])
        {
            if (word.Before != '\0') text.Append(word.Before);
            text.Append(word.Text);
        }
        return text.ToString();
    }

    private void TellGuide()
    {
        if (guide is not null)
        {
            TellUnchanged(unchangedBefore);
            rows.Add(new ComparedBlock([new(Fate.Same, Written(guide.Words), '\0')], 0, IsGuide: true));
            (guide, unchangedBefore) = (null, 0);
        }
        TellUnchanged(unchanged);
        unchanged = 0;
    }

    private void TellUnchanged(int count)
    {
        if (count > 0) rows.Add(new ComparedBlock([], count, IsGuide: false));
    }

    /// <summary>Counts the words that one has and the other has not; those with the same letters and digits are the same.</summary>
    private void CountWords(List<TextWord> without, List<TextWord> with)
    {
        if (Letters(without) == Letters(with)) return;
        isPunctuation = false;
        var balance = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in without) Weigh(word, -1);
        foreach (var word in with) Weigh(word, 1);
        Note(oldSection, -balance.Values.Where(number => number < 0).Sum(), 0);
        Note(newSection, 0, balance.Values.Where(number => number > 0).Sum());

        void Weigh(TextWord word, int by)
        {
            if (word.Letters is { Length: > 0 } letters) balance[letters] = balance.GetValueOrDefault(letters) + by;
        }
    }

    private void Note(string? section, int removed, int added)
    {
        if (removed + added == 0) return;
        var key = section ?? "";
        if (!counts.TryGetValue(key, out var known)) sections.Add(section);
        counts[key] = (known.Removed + removed, known.Added + added);
    }

    private ImmutableArray<SectionWords> Sections() =>
        [.. sections.Select(section => new SectionWords(section, counts[section ?? ""].Removed, counts[section ?? ""].Added))];

    private static string Letters(List<TextWord> words) => string.Concat(words.Select(word => word.Letters));

    private static string? Heading(TextBlock block)
    {
        var words = block.Words.Skip(1).Select(word => word.Text).TakeWhile(word => word is not ['{', '#' or ':' or '.', ..]);
        var text = string.Join(' ', words).TrimEnd(' ', '#');
        return text.Length > 0 ? text : null;
    }
}
