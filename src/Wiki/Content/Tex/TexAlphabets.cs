namespace Wiki.Content.Tex;

/// <summary>The mathematical alphabets of Unicode: <c>\mathbb{R}</c> is ℝ. MathML Core knows no other way to ask for them.</summary>
internal static class TexAlphabets
{
    /// <summary>Letters that stand elsewhere in Unicode than their alphabet's row says.</summary>
    private static readonly Dictionary<int, int> Exceptions = new()
    {
        [0x1D53A] = 'ℂ',
        [0x1D53F] = 'ℍ',
        [0x1D545] = 'ℕ',
        [0x1D547] = 'ℙ',
        [0x1D548] = 'ℚ',
        [0x1D549] = 'ℝ',
        [0x1D551] = 'ℤ',
        [0x1D49D] = 'ℬ',
        [0x1D4A0] = 'ℰ',
        [0x1D4A1] = 'ℱ',
        [0x1D4A3] = 'ℋ',
        [0x1D4A4] = 'ℐ',
        [0x1D4A7] = 'ℒ',
        [0x1D4A8] = 'ℳ',
        [0x1D4AD] = 'ℛ',
        [0x1D4BA] = 'ℯ',
        [0x1D4BC] = 'ℊ',
        [0x1D4C4] = 'ℴ',
        [0x1D506] = 'ℭ',
        [0x1D50B] = 'ℌ',
        [0x1D50C] = 'ℑ',
        [0x1D515] = 'ℜ',
        [0x1D51D] = 'ℨ',
    };

    public static bool Has(string command) => command is @"\mathrm" or @"\mathit" || Starts(command) is not null;

    public static MathNode Apply(string command, MathNode node)
    {
        if (node.Children.Length > 0 && command == @"\mathrm" && node.Children.All(child => child.Element == "mi"))
            return new("mi", string.Concat(node.Children.Select(child => child.Text)), " mathvariant=\"normal\"");
        if (node.Children.Length > 0) return node with { Children = [.. node.Children.Select(child => Apply(command, child))] };
        if (node.Element is not ("mi" or "mn") || command == @"\mathit") return node;
        if (command == @"\mathrm") return node with { Attributes = " mathvariant=\"normal\"" };
        var (upper, lower, digit) = Starts(command)!.Value;
        return node with { Text = string.Concat(node.Text.EnumerateRunes().Select(rune => Letter(rune.Value, upper, lower, digit))) };
    }

    private static string Letter(int rune, int upper, int lower, int digit)
    {
        var letter = rune switch
        {
            >= 'A' and <= 'Z' => upper + rune - 'A',
            >= 'a' and <= 'z' => lower + rune - 'a',
            >= '0' and <= '9' when digit > 0 => digit + rune - '0',
            _ => rune,
        };
        return char.ConvertFromUtf32(Exceptions.GetValueOrDefault(letter, letter));
    }

    /// <summary>Where capitals, small letters and digits (0 where there are none) begin.</summary>
    private static (int Upper, int Lower, int Digit)? Starts(string command) => command switch
    {
        @"\mathbb" => (0x1D538, 0x1D552, 0x1D7D8),
        @"\mathcal" or @"\mathscr" => (0x1D49C, 0x1D4B6, 0),
        @"\mathfrak" => (0x1D504, 0x1D51E, 0),
        @"\mathbf" => (0x1D400, 0x1D41A, 0x1D7CE),
        @"\boldsymbol" or @"\bm" or @"\pmb" => (0x1D468, 0x1D482, 0x1D7CE),
        @"\mathsf" => (0x1D5A0, 0x1D5BA, 0x1D7E2),
        @"\mathtt" => (0x1D670, 0x1D68A, 0x1D7F6),
        _ => null,
    };
}
