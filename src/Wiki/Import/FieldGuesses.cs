using Wiki.Content;
using Wiki.Content.Yaml;
using Wiki.Text;

namespace Wiki.Import;

/// <summary>The keys that only the source knows, and of which type a field is that holds all their values.</summary>
internal sealed class FieldGuesses
{
    private readonly SortedDictionary<string, Guess> all = new(StringComparer.Ordinal);

    public bool IsEmpty => all.Count == 0;

    public void Add(string key, YamlValue value)
    {
        var guess = all.TryGetValue(key, out var known) ? known : all[key] = new Guess();
        if (value is YamlValue.List) guess.IsList = true;
        else if (value is YamlValue.Scalar { IsNull: false } scalar)
        {
            guess.IsUsed = true;
            guess.AreDates &= PartialDate.TryParse(scalar.Text, out var date) && date.Year > WrittenDate.YearOfNoDate;
            guess.AreAddresses &= WebAddress.ProblemOf(scalar.Text) is null;
        }
    }

    /// <summary>Lines of site.yaml: key and type of each.</summary>
    public IEnumerable<string> Lines => all.Select(pair => $"{pair.Key}: {pair.Value.Type}");

    private sealed class Guess
    {
        public bool IsList, IsUsed, AreDates = true, AreAddresses = true;

        public string Type => IsList ? "list" : IsUsed && AreDates ? "date" : IsUsed && AreAddresses ? "url" : "text";
    }
}
