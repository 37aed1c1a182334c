using Wiki.Content.Yaml;
using Wiki.Diagnostics;

namespace Wiki.Content;

/// <summary>
/// Where an entry stands. What other generators call a draft is one here too, whatever <c>status</c> says: an entry that its author keeps back must
/// never reach readers because of a word.
/// </summary>
internal sealed class StatusReader(YamlValue.Map keys, Settings settings, ProblemList problems, ValueReader values)
{
    public static readonly string[] Statuses = ["published", "draft", "contested", "deprecated", "withdrawn"];

    /// <summary>A key that says with <c>true</c> or <c>false</c> whether readers get the entry.</summary>
    private static readonly (string Key, bool KeptBackBy)[] Switches = [("draft", true), ("publish", false), ("published", false)];

    public EntryStatus Read()
    {
        var status = Written();
        foreach (var (key, keptBackBy) in Switches)
            if (keys.Find(key) is { } pair && IsSwitch(pair) && Flag(pair) == keptBackBy) status = EntryStatus.Draft;
        return status;
    }

    /// <summary>Whether a value is <c>true</c> or <c>false</c>. <c>published</c> is a date too, and is a switch for this value only.</summary>
    public static bool IsTruthValue(YamlPair pair) =>
        pair.Value is YamlValue.Scalar { Text: "true" or "True" or "TRUE" or "false" or "False" or "FALSE" };

    private static bool IsSwitch(YamlPair pair) => pair.Key != "published" || IsTruthValue(pair);

    /// <summary>A key without a value where <c>true</c> or <c>false</c> is due could mean either, so it is an error.</summary>
    private bool? Flag(YamlPair pair)
    {
        if (pair.Value is YamlValue.Scalar { IsNull: true })
            problems.Add(
                Rules.WrongType, pair.KeySpan,
                $"{Wording.Quoted(pair.Key)} must be `true` or `false`, and is empty",
                $"write `{pair.Key}: true` or `{pair.Key}: false`");
        return values.Flag(pair);
    }

    private EntryStatus Written()
    {
        var pair = keys.Find("status");
        var written = values.Text(pair);
        switch (written is null ? null : settings.Reading.Statuses.GetValueOrDefault(written.ToLowerInvariant(), written))
        {
            case null or "published": return EntryStatus.Published;
            case "draft": return EntryStatus.Draft;
            case "contested": return EntryStatus.Contested;
            case "deprecated": return EntryStatus.Deprecated;
            case "withdrawn": return EntryStatus.Withdrawn;
        }
        problems.Add(
            Rules.UnknownStatus, pair!.Value.Span,
            $"{Wording.Quoted(written!)} is no status",
            problems.DidYouMean(written!, Statuses) ?? $"write {Wording.OneOf(Statuses)}, or say in site.yaml what it means: "
                + Wording.Quoted($"reading: {{ status: {{ {Wording.ListItem(Cut(written!))}: published }} }}"));
        return EntryStatus.Published;

        static string Cut(string word) => word.Length <= 20 ? word : "…";
    }
}
