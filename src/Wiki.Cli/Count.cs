namespace Wiki.Cli;

/// <summary>A number and the noun that belongs to it: <c>0 entries</c>, <c>1 entry</c>, <c>12,000 entries</c>.</summary>
internal static class Count
{
    public static string Of(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number:N0} {Plural(noun)}";

    private static string Plural(string noun) => noun.EndsWith('y') ? string.Concat(noun.AsSpan(0, noun.Length - 1), "ies") : noun + "s";
}
