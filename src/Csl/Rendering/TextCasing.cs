using System.Collections.Frozen;

namespace Csl;

/// <summary>Upper and lower case as styles ask for them. Every change keeps the number of characters, so parts keep their places.</summary>
internal static class TextCasing
{
    /// <summary>Words that a title in English does not capitalise, unless they come first, last or after a colon.</summary>
    private static readonly FrozenSet<string> SmallWords =
        ("a about above across afore after against al along alongside amid amidst among amongst an and apropos apud around as aside astride at " +
        "athwart atop barring before behind below beneath beside besides between beyond but by c ca circa d' d’ de despite down during et except " +
        "for from given in inside into lest like modulo near next nor notwithstanding of off on onto or out over per plus pro qua sans since so " +
        "than the through throughout thru thruout till to toward towards under underneath until unto up upon v v. van versus via vis-à-vis von vs " +
        "vs. with within without yet").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SmallWordSpans =
        SmallWords.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int LongestSmallWord = SmallWords.Max(word => word.Length);

    /// <summary>Whether a text is seen at once to stay as it is.</summary>
    public static bool Keeps(string text, Format format) =>
        format is { Case: TextCase.None or TextCase.CapitalizeFirst, StripPeriods: false } && char.IsUpper(text[0]);

    /// <summary>The part in that case. Title case is for English only, and upper case knows the i of Turkish.</summary>
    public static Node Apply(Node node, TextCase wanted, string language)
    {
        if (wanted == TextCase.Title && !language.StartsWith("en", StringComparison.OrdinalIgnoreCase)) return node;
        if (node.Children.IsEmpty) return node.KeepsCase ? node : WithText(node, wanted, language);
        var leaves = new List<(Node Leaf, bool Keeps)>();
        NodeText.Collect(node, false, leaves);
        if (wanted == TextCase.CapitalizeFirst) return WithFirst(node, leaves, language);
        var letters = string.Concat(leaves.Select(leaf => leaf.Leaf.Text)).ToCharArray();
        if (letters.Length == 0) return node;
        var kept = new bool[letters.Length];
        var at = 0;
        foreach (var (leaf, keeps) in leaves)
        {
            kept.AsSpan(at, leaf.Text.Length).Fill(keeps);
            at += leaf.Text.Length;
        }
        Apply(letters, kept, wanted, language);
        at = 0;
        var texts = new Queue<string>();
        foreach (var (leaf, _) in leaves)
        {
            texts.Enqueue(new string(letters, at, leaf.Text.Length));
            at += leaf.Text.Length;
        }
        return NodeText.WithTexts(node, texts);
    }

    /// <summary>The part with the first of its texts that has letters capitalised: what follows may be a word of its own.</summary>
    private static Node WithFirst(Node node, List<(Node Leaf, bool Keeps)> leaves, string language)
    {
        var (first, keeps) = leaves.Find(each => each.Leaf.Text.Any(char.IsLetterOrDigit));
        if (first is null || keeps) return node;
        return node.Replace(first, first with { Text = WithText(Node.OfText(first.Text), TextCase.CapitalizeFirst, language).Text })!;
    }

    private static Node WithText(Node node, TextCase wanted, string language)
    {
        if (wanted == TextCase.CapitalizeFirst && node.Text.Length > 0 && char.IsUpper(node.Text[0])) return node;
        var letters = node.Text.ToCharArray();
        Apply(letters, new bool[letters.Length], wanted, language);
        return letters.AsSpan().SequenceEqual(node.Text) ? node : node with { Text = new string(letters) };
    }

    private static void Apply(char[] letters, bool[] kept, TextCase wanted, string language)
    {
        switch (wanted)
        {
            case TextCase.Lowercase:
                Lower(letters, kept, 0);
                break;
            case TextCase.Uppercase:
                Uppercase(letters, kept, language);
                break;
            case TextCase.CapitalizeFirst:
                CapitalizeFirst(letters, kept);
                break;
            case TextCase.CapitalizeAll:
                for (var i = 0; i < letters.Length; i++)
                {
                    if (!kept[i] && (i == 0 || !IsWord(letters[i - 1])) && IsLowercase(letters, i)) letters[i] = Upper(letters[i]);
                }
                break;
            case TextCase.Sentence:
                Sentence(letters, kept);
                break;
            default:
                Title(letters, kept);
                break;
        }
    }

    private static void Uppercase(char[] letters, bool[] kept, string language)
    {
        var turkic = language.Length >= 2 && language[..2].ToLowerInvariant() is "tr" or "az";
        for (var i = 0; i < letters.Length; i++)
        {
            if (!kept[i]) letters[i] = turkic && letters[i] == 'i' ? 'İ' : Upper(letters[i]);
        }
    }

    private static char Upper(char letter) => letter == 'ı' ? 'I' : char.ToUpperInvariant(letter);

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '\'' or '’' or '.' or '`' || char.IsSurrogate(c) || IsMark(c);

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static void Lower(char[] letters, bool[] kept, int from)
    {
        for (var i = from; i < letters.Length; i++)
        {
            if (!kept[i]) letters[i] = char.ToLowerInvariant(letters[i]);
        }
    }

    private static void CapitalizeFirst(char[] letters, bool[] kept)
    {
        var first = Array.FindIndex(letters, char.IsLetterOrDigit);
        if (first >= 0 && !kept[first] && IsLowercase(letters, first)) letters[first] = Upper(letters[first]);
    }

    /// <summary>Whether a word has no capital: one that has, such as arXiv, stays as it is.</summary>
    private static bool IsLowercase(char[] letters, int start)
    {
        for (var i = start; i < letters.Length && IsWord(letters[i]); i++)
        {
            if (char.IsUpper(letters[i])) return false;
        }
        return true;
    }

    private static void Sentence(char[] letters, bool[] kept)
    {
        var first = Array.FindIndex(letters, char.IsLetter);
        var initial = first < 0 ? ' ' : letters[first];
        Lower(letters, kept, 0);
        if (first >= 0 && !kept[first]) letters[first] = Upper(initial);
    }

    private static void Title(char[] letters, bool[] kept)
    {
        var words = Words(letters);
        for (var i = 0; i < words.Count; i++)
        {
            var (start, end) = words[i];
            if (kept[start]) continue;
            var word = letters.AsSpan(start, end - start);
            var first = i == 0 || BeginsSentence(letters, words[i - 1].End, start);
            var place = new Place(first, i == words.Count - 1, IsHyphen(letters, start - 1), IsHyphen(letters, end));
            if (IsSmall(word, place)) Lower(word);
            else if (Capitalizes(word, place)) Capitalize(word);
        }
    }

    /// <summary>Where a word stands in a title.</summary>
    private readonly record struct Place(bool First, bool Last, bool AfterHyphen, bool BeforeHyphen);

    private static bool IsSmall(ReadOnlySpan<char> word, Place place) =>
        !place.First && !place.Last && (place.AfterHyphen || !place.BeforeHyphen)
        && IsSmall(word);

    private static bool IsSmall(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestSmallWord];
        return word.Length <= lower.Length && SmallWordSpans.Contains(lower[..word.ToLowerInvariant(lower)]);
    }

    /// <summary>A word with a capital anywhere stays as it is, and so do single letters that are no words.</summary>
    private static bool Capitalizes(ReadOnlySpan<char> word, Place place)
    {
        foreach (var c in word)
        {
            if (char.IsUpper(c)) return false;
        }
        return word.Length > 1 || !(place.AfterHyphen || word[0] >= 'Ͱ');
    }

    private static void Lower(Span<char> word)
    {
        foreach (ref var c in word) c = char.ToLowerInvariant(c);
    }

    private static void Capitalize(Span<char> word)
    {
        if (char.IsLetter(word[0])) word[0] = Upper(word[0]);
    }

    private static bool IsHyphen(char[] letters, int at) => at >= 0 && at < letters.Length && letters[at] is '-';

    /// <summary>Whether a colon, or the end of a sentence, stands between two words.</summary>
    private static bool BeginsSentence(char[] letters, int end, int start)
    {
        if (end > 0 && letters[end - 1] == '.' && end < start && char.IsWhiteSpace(letters[end]) && !HasInnerPeriod(letters, end)) return true;
        for (var i = end; i + 1 < start; i++)
        {
            if (letters[i] is ':' or '?' or '!') return true;
        }
        return false;
    }

    /// <summary>Whether the word that ends here is an abbreviation, such as "A.N.".</summary>
    private static bool HasInnerPeriod(char[] letters, int end)
    {
        var i = end - 2;
        while (i >= 0 && IsWord(letters[i]) && letters[i] != '.') i--;
        return end - i <= 3 || (i >= 0 && letters[i] == '.');
    }

    private static List<(int Start, int End)> Words(char[] letters)
    {
        var words = new List<(int, int)>();
        for (var i = 0; i < letters.Length;)
        {
            if (!char.IsLetterOrDigit(letters[i]) && !char.IsSurrogate(letters[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < letters.Length && IsWord(letters[i])) i++;
            var end = i;
            while (end > start + 1 && letters[end - 1] is '\'' or '’' or '`') end--;
            words.Add((start, end));
        }
        return words;
    }
}
