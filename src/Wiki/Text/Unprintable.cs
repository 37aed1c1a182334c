using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Wiki.Text;

/// <summary>
/// The characters that no page may hold because a reader cannot see them or is deceived by them: control characters (but tab, LF and CR), line and
/// paragraph separators, direction overrides, whatever Unicode has browsers pass over without a sign (default-ignorable characters: zero-width
/// characters, fillers, selectors, tags), blanks that are no spaces, noncharacters. Joiners and direction marks stay where a script needs them:
/// beside letters from Hebrew on, and in emoji; so do others in their one honest use (<see cref="InvisibleUse"/>).
/// </summary>
public static class Unprintable
{
    /// <summary>All code units with which something unprintable may begin.</summary>
    public static string Beginnings { get; } = FindSuspects();

    private static readonly Rune Space = new(' ');

    private static readonly RareCharacters Suspects = new(Beginnings);

    /// <summary>
    /// The first unprintable character at or after <paramref name="start"/>, as a span of one or two code units; null when there is none.
    /// </summary>
    public static TextSpan? Find(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            var next = Suspects.FindIn(text.AsSpan(i));
            if (next < 0) return null;
            i += next;
            var length = UnprintableLength(text, i);
            if (length > 0) return TextSpan.FromLength(i, length);
        }
        return null;
    }

    /// <summary>Where the code units of all unprintable characters stand, ascending.</summary>
    public static ImmutableArray<int> FindAll(string text)
    {
        if (Find(text, 0) is not { } span) return [];
        var positions = ImmutableArray.CreateBuilder<int>();
        for (TextSpan? found = span; found is { } here; found = Find(text, here.End))
        {
            for (var i = here.Start; i < here.End; i++) positions.Add(i);
        }
        return positions.ToImmutable();
    }

    /// <summary>The text without its unprintable characters; the same instance when it has none.</summary>
    public static string RemoveFrom(string text) => Rewrite(text, static (_, _) => "");

    /// <summary>The text with each unprintable character written as <c>\u{202E}</c>, fit for a message.</summary>
    public static string Escape(string text) => Rewrite(text, static (source, at) => $"\\u{{{CodeAt(source, at):X4}}}");

    /// <summary>What the character at this place is, as a message names it: <c>U+202E</c>.</summary>
    public static string NameAt(ReadOnlySpan<char> text, int index) => $"U+{CodeAt(text, index):X4}";

    private static int CodeAt(ReadOnlySpan<char> text, int index) =>
        Rune.DecodeFromUtf16(text[index..], out var rune, out _) == OperationStatus.Done ? rune.Value : text[index];

    private static string Rewrite(string text, Func<string, int, string> replacement)
    {
        if (Find(text, 0) is not { } first) return text;
        var result = new StringBuilder(text.Length);
        var done = 0;
        for (TextSpan? found = first; found is { } here; found = Find(text, here.End))
        {
            result.Append(text, done, here.Start - done).Append(replacement(text, here.Start));
            done = here.End;
        }
        return result.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>
    /// How many code units from here no page may hold, 0 when what stands here is innocent. Joiners, direction marks and soft hyphens are: a text
    /// whose neighbours are not known here may need them.
    /// </summary>
    /// <param name="before">What stands before the text, for a character at its beginning; a space where that is no text.</param>
    public static int LengthAt(ReadOnlySpan<char> text, int index, Rune before)
    {
        if (!Suspects.Contains(text[index]) || IsJoinerOrMark(text[index]) || text[index] == '\u00AD') return 0;
        return HiddenLength(text, index, index > 0 ? RuneBefore(text, index) : before, null);
    }

    /// <summary>How many code units of a suspect are to go: 0 when it is innocent here.</summary>
    private static int UnprintableLength(string text, int index) =>
        !IsJoinerOrMark(text[index]) ? HiddenLength(text, index, RuneBefore(text, index), Space)
        : IsNeededBetween(index > 0 ? text[index - 1] : ' ', index + 1 < text.Length ? text[index + 1] : ' ') ? 0 : 1;

    /// <param name="atEnd">What to take for the next character where the text ends; null when it may be any.</param>
    private static int HiddenLength(ReadOnlySpan<char> text, int index, Rune before, Rune? atEnd)
    {
        if (Rune.DecodeFromUtf16(text[index..], out var rune, out var length) != OperationStatus.Done)
            return char.IsHighSurrogate(text[index]) ? 0 : 1;
        var next = index + length < text.Length && Rune.DecodeFromUtf16(text[(index + length)..], out var following, out _) == OperationStatus.Done
            ? following
            : atEnd;
        if (length == 2 && !IsHiddenBeyond(rune.Value)) return 0;
        return IsInFlag(text, index) || InvisibleUse.IsOf(rune, before, next) ? 0 : length;
    }

    private static bool IsHiddenBeyond(int code) =>
        code is (>= 0xE0000 and <= 0xE0FFF) or (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) || (code & 0xFFFE) == 0xFFFE;

    private static Rune RuneBefore(ReadOnlySpan<char> text, int index) =>
        Rune.DecodeLastFromUtf16(text[..index], out var rune, out _) == OperationStatus.Done ? rune : Space;

    private static bool IsJoinerOrMark(char c) => c is '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u061C';

    private static bool IsNeededBetween(char before, char after) => NeedsJoiners(before) || NeedsJoiners(after);

    /// <summary>
    /// Hebrew and all that comes after it, emoji included, but not Latin and Greek additions, punctuation, and the scripts of China, Japan and Korea.
    /// </summary>
    private static bool NeedsJoiners(char c) =>
        c >= '\u0590' && c is not ((>= '\u1E00' and <= '\u206F') or (>= '\u2E80' and <= '\uA4CF') or (>= '\uAC00' and <= '\uD7FF'))
        && !IsJoinerOrMark(c) && (!Suspects.Contains(c) || c is '\uFE0F');

    /// <summary>The flags of England, Scotland and Wales are a black flag and invisible letters.</summary>
    private static bool IsInFlag(ReadOnlySpan<char> text, int index)
    {
        if (text[index] != '\uDB40') return false;
        const int longestFlag = 16;
        for (var i = index - 2; i >= 0 && i >= index - longestFlag; i -= 2)
        {
            if (Rune.DecodeFromUtf16(text[i..], out var rune, out _) != OperationStatus.Done) return false;
            if (rune.Value == 0x1F3F4) return true;
            if (rune.Value is < 0xE0000 or > 0xE007F) return false;
        }
        return false;
    }

    private static string FindSuspects()
    {
        var suspects = new StringBuilder();
        for (var c = '\0'; c < '\uFFFF'; c++)
        {
            var isControl = char.GetUnicodeCategory(c) is UnicodeCategory.Control && c is not ('\t' or '\n' or '\r');
            var isHidden = c is '\u061C' or (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F')
                or '\uFEFF' or (>= '\uFFF0' and <= '\uFFFB');
            var isBlank = c is '\u00AD' or '\u034F' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or (>= '\u180B' and <= '\u180F') or '\u2800'
                or '\u3164' or (>= '\uFE00' and <= '\uFE0F') or '\uFFA0';
            var isNoncharacter = c is (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE';
            if (isControl || isHidden || isBlank || isNoncharacter || StartsHidden(c)) suspects.Append(c);
        }
        return suspects.Append('\uFFFF').ToString();
    }

    /// <summary>
    /// Whether a high surrogate begins what cannot be seen: tags and selectors (U+E0000…), marks of shorthand and of music, or one of the two
    /// noncharacters that end each plane.
    /// </summary>
    private static bool StartsHidden(char c) =>
        c is (>= '\uDB40' and <= '\uDB43') or '\uD82F' or '\uD834' || (char.IsHighSurrogate(c) && (c & 0x3F) == 0x3F);
}
