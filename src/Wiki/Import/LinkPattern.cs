namespace Wiki.Import;

/// <summary>
/// Words of a text that name an entry, such as <c>@(MASTG-\S+)</c>: what the round brackets hold is the name. Signs stand for themselves,
/// <c>\S</c>, <c>\w</c> and <c>\d</c> for what is no blank, a letter or digit, a digit, <c>[A-Z0-9-]</c> for one of those; <c>+</c> means one or
/// more. What is matched is never given back, so that no text is read twice.
/// </summary>
public sealed class LinkPattern
{
    private readonly List<(Func<char, bool> Fits, bool Repeats)> steps = [];
    private int nameFrom, nameTo = -1;

    private LinkPattern()
    {
    }

    /// <summary>Null when it is no pattern.</summary>
    public static LinkPattern? Parse(string written)
    {
        var pattern = new LinkPattern();
        for (var i = 0; i < written.Length;)
        {
            var c = written[i++];
            Func<char, bool>? fits = null;
            switch (c)
            {
                case '(' when pattern.nameTo < 0: pattern.nameFrom = pattern.steps.Count; pattern.nameTo = int.MaxValue; continue;
                case ')' when pattern.nameTo == int.MaxValue: pattern.nameTo = pattern.steps.Count; continue;
                case '(' or ')' or '*' or '?' or '{' or '|' or '+': return null;
                case '\\' when i < written.Length:
                    var escaped = written[i++];
                    fits = escaped switch
                    {
                        'S' => static one => !char.IsWhiteSpace(one),
                        'w' => static one => char.IsLetterOrDigit(one) || one == '_',
                        'd' => char.IsAsciiDigit,
                        _ => one => one == escaped,
                    };
                    break;
                case '[':
                    var end = written.IndexOf(']', i);
                    if (end <= i) return null;
                    fits = Set(written[i..end]);
                    i = end + 1;
                    break;
                default: fits = one => one == c; break;
            }
            var repeats = i < written.Length && written[i] == '+';
            if (repeats) i++;
            pattern.steps.Add((fits!, repeats));
        }
        if (pattern.nameTo == int.MaxValue) return null;
        if (pattern.nameTo < 0) (pattern.nameFrom, pattern.nameTo) = (0, pattern.steps.Count);
        return pattern.nameTo > pattern.nameFrom ? pattern : null;
    }

    /// <summary>Where the words end that begin here, and the name among them; null when there are none. Points at the end are no part.</summary>
    public (int End, string Name)? At(string text, int start)
    {
        var at = start;
        var (from, to) = (-1, -1);
        for (var i = 0; i < steps.Count; i++)
        {
            if (i == nameFrom) from = at;
            if (at >= text.Length || !steps[i].Fits(text[at])) return null;
            at++;
            while (steps[i].Repeats && at < text.Length && steps[i].Fits(text[at])) at++;
            if (i == steps.Count - 1) while (at - 1 > from && ".,;:)]\"'*".Contains(text[at - 1], StringComparison.Ordinal)) at--;
            if (i == nameTo - 1) to = at;
        }
        return to > from ? (at, text[from..to]) : null;
    }

    private static Func<char, bool> Set(string members) => one =>
    {
        for (var i = 0; i < members.Length; i++)
        {
            if (i + 2 < members.Length && members[i + 1] == '-')
            {
                if (one >= members[i] && one <= members[i + 2]) return true;
                i += 2;
            }
            else if (members[i] == one) return true;
        }
        return false;
    };
}
