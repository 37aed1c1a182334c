using System.Globalization;
using System.Text;

namespace Wiki.Text;

/// <summary>
/// Where a character that cannot be seen by itself does what it is for: it is judged by its neighbours, for the same character elsewhere hides
/// something or stands for nothing.
/// </summary>
internal static class InvisibleUse
{
    /// <param name="before">A space where there is none.</param>
    /// <param name="next">Null when it may be any.</param>
    public static bool IsOf(Rune character, Rune before, Rune? next) => character.Value switch
    {
        0xAD => Rune.IsLetter(before) && (next is not { } letter || Rune.IsLetter(letter)), // where a word may be divided
        0x034F => (Rune.IsLetter(before) || IsMark(before)) && (next is not { } mark || IsMark(mark)), // keeps marks in their order
        0x115F or 0x1160 => IsJamo(before) || (next is { } jamo && IsJamo(jamo)), // a syllable of old Korean without a part
        // forms of Mongolian letters
        >= 0x180B and <= 0x180F => before.Value is >= 0x1820 and <= 0x18AA
            || (character.Value == 0x180E && next is { Value: >= 0x1820 and <= 0x18AA }),
        0x2800 => IsBraille(before) || (next is { } cell && IsBraille(cell)), // a blank among Braille
        >= 0xFE00 and <= 0xFE0F => TakesSelector(character.Value, before, next),
        >= 0xE0100 and <= 0xE01EF => IsIdeograph(before), // a form of a Chinese character
        _ => false,
    };

    /// <summary>Signs that have two looks, digits of key caps, Chinese characters and letters from Burmese on: one selector each.</summary>
    private static bool TakesSelector(int selector, Rune before, Rune? next)
    {
        if (before.Value is '#' or '*' or (>= '0' and <= '9')) return selector == 0xFE0F && (next is not { } cap || cap.Value == 0x20E3);
        if (before.Value < 0xA9) return false;
        return Rune.GetUnicodeCategory(before) switch
        {
            UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherPunctuation
                or UnicodeCategory.DashPunctuation => true,
            UnicodeCategory.OtherLetter or UnicodeCategory.OtherNotAssigned => before.Value >= 0x1000,
            UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation => before.Value >= 0x3000,
            // ℹ, ㊗
            UnicodeCategory.LowercaseLetter or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => before.Value is >= 0x2100 and < 0x3300,
            _ => false,
        };
    }

    private static bool IsIdeograph(Rune rune) => rune.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    private static bool IsBraille(Rune rune) => rune.Value is > 0x2800 and <= 0x28FF;

    private static bool IsJamo(Rune rune) =>
        rune.Value is (>= 0x1100 and <= 0x115E) or (>= 0x1161 and <= 0x11FF) or (>= 0xA960 and <= 0xA97F) or (>= 0xD7B0 and <= 0xD7FF);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
