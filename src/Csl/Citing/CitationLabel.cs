using System.Globalization;

namespace Csl;

/// <summary>Makes the label of an item from its first names and its year, such as Doe20 or DoRo20.</summary>
internal static class CitationLabel
{
    public static string Of(Item item)
    {
        if (item.Text(Variable.CitationLabel) is { } own) return own;
        var names = Names(item);
        var letters = names.Length switch
        {
            0 => item.Text(Variable.Title) is { } title ? Start(title.Split(' ')[0], 4) : "Xyz",
            1 => Start(names[0], 4),
            2 or 3 => string.Concat(names.Select(name => Start(name, names.Length == 2 ? 2 : 1))),
            _ => string.Concat(names.Take(4).Select(name => Start(name, 1))),
        };
        return letters + Year(item);
    }

    private static string[] Names(Item item)
    {
        foreach (var variable in new[] { Variable.Author, Variable.Editor, Variable.Translator, Variable.Composer })
        {
            var names = item.Names(variable);
            if (names.Length > 0) return [.. names.Select(name => name.Literal.Length > 0 ? name.Literal : name.Family)];
        }
        return [];
    }

    private static string Year(Item item) =>
        item.Date(Variable.Issued)?.From is { } point ? (Math.Abs(point.Year) % 100).ToString("00", CultureInfo.InvariantCulture) : "";

    private static string Start(string name, int length)
    {
        var word = new string([.. name.SkipWhile(c => !char.IsUpper(c)).Where(char.IsLetter)]);
        if (word.Length == 0) word = name;
        return word.Length <= length ? word : word[..length];
    }
}
