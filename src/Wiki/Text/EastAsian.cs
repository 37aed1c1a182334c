namespace Wiki.Text;

/// <summary>
/// The characters of scripts that are written without spaces between words: Chinese, Japanese, and their punctuation. Korean has spaces.
/// </summary>
internal static class EastAsian
{
    public static bool IsWide(char c) =>
        c is (>= '\u2E80' and <= '\u312F') or (>= '\u3190' and <= '\uA4CF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F')
            or (>= '\uFF01' and <= '\uFF60')
        or (>= '\uFFE0' and <= '\uFFE6') or (>= '\uD840' and <= '\uD888');
}
