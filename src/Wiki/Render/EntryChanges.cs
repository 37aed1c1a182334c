using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Templates;
using Wiki.Text;
using Wiki.Versions;

namespace Wiki.Render;

/// <summary>What has changed from one version of an entry to a later one, in sentences, and in its text word by word.</summary>
internal sealed class EntryChanges
{
    /// <summary>Longer values are not quoted: it is said that they changed.</summary>
    private const int MostQuoted = 160;

    /// <summary>Of more sections the words are counted together.</summary>
    private const int MostSections = 8;

    private readonly ImmutableArray<ChangeSentence>.Builder sentences = ImmutableArray.CreateBuilder<ChangeSentence>();
    private readonly Words words;

    private EntryChanges(Words words, TextComparison text) => (this.words, Text) = (words, text);

    public TextComparison Text { get; }

    /// <summary>None where nothing has changed that readers see.</summary>
    public ImmutableArray<ChangeSentence> Sentences => sentences.ToImmutable();

    /// <summary>What has changed, in one sentence for the head of an old page.</summary>
    public string Overview
    {
        get
        {
            if (sentences.Count == 0) return words["changes_none"];
            // That the date is another says nothing beside what has changed.
            var told = sentences.Count == 1 ? sentences : sentences.Where(sentence => sentence.Label != words["updated"]);
            var labels = told.Select(sentence => words.InSentence(sentence.Label)).Distinct(StringComparer.Ordinal);
            return words[told.All(sentence => sentence.IsPunctuation) ? "changes_punctuation" : "changes_overview"]
                .Replace("{labels}", string.Join(words["list_separator"], labels));
        }
    }

    public static EntryChanges Between(SiteModel today, PastEntry old, PastEntry now)
    {
        var changes = new EntryChanges(today.Words, old.Text == now.Text ? TextComparison.Same : TextComparison.Of(old.Blocks, now.Blocks));
        changes.Add(today, new PastNames(today, old), new PastNames(today, now));
        return changes;
    }

    private void Add(SiteModel today, PastNames old, PastNames now)
    {
        Value(words["entry_title"], old.Entry.Title, now.Entry.Title);
        Value(words["status"], words[$"status_name.{Key(old)}"], words[$"status_name.{Key(now)}"]);
        Prose(words["reason"], old.Entry.Notice?.Note, now.Entry.Notice?.Note);
        Names(words["superseded_by"], old.Successors, now.Successors);
        Value(words["search_kind"], old.Kind, now.Kind);
        Value(words["search_category"], old.Category, now.Category);
        Prose(words["summary"], old.Entry.Summary, now.Entry.Summary);
        Prose(words["primary_source"], old.Source, now.Source);
        Value(words["source_url"], old.Entry.Source?.Url, now.Entry.Source?.Url);
        Value(words["source_archive"], old.Entry.Source?.ArchiveUrl, now.Entry.Source?.ArchiveUrl);
        foreach (var field in now.DeclaredFields.UnionBy(old.DeclaredFields, field => field.Key))
        {
            if (field.Type is FieldType.List or FieldType.Ref) Names(field.Label, old.NamesIn(field), now.NamesIn(field));
            else Value(field.Label, old.ValueOf(field), now.ValueOf(field));
        }
        foreach (var relation in today.Settings.Relations) Names(relation.Label, old.Targets(relation), now.Targets(relation));
        Names(words["also_known_as"], old.Aliases, now.Aliases);
        Names(words["authors"], old.Authors, now.Authors);
        Value("DOI", old.Entry.Doi, now.Entry.Doi);
        Names(words["works_cited"], old.Works, now.Works);
        Headings(old.Entry.Body.Headings, now.Entry.Body.Headings);
        TellText(hasSections: !old.Entry.Body.Headings.IsEmpty || !now.Entry.Body.Headings.IsEmpty);
        Names(words["links"], old.Links, now.Links);
        Names(words["links_outside"], old.OutsideLinks, now.OutsideLinks);
        Files(old.Files.ToList(), now.Files.ToList());
        Value(words["published"], old.Date(old.Entry.Published), now.Date(now.Entry.Published));
        Value(words["updated"], old.Date(old.Entry.Updated), now.Date(now.Entry.Updated));
        Value(words["reviewed"], old.Date(old.Entry.Reviewed), now.Date(now.Entry.Reviewed));

        static string Key(PastNames names) => names.Entry.Status.ToString().ToLowerInvariant();
    }

    private ChangeSentence Sentence(string label, string pattern) => new(words, label, pattern);

    private void Value(string label, string? old, string? now)
    {
        if (old == now) return;
        if (Math.Max(old?.Length ?? 0, now?.Length ?? 0) > MostQuoted) Prose(label, old, now);
        else sentences.Add(Sentence(label, old is null ? "change_set" : now is null ? "change_unset" : "change_value") with { Old = old, New = now });
    }

    private void Prose(string label, string? old, string? now)
    {
        if (old == now) return;
        var isPunctuation = TextWord.LettersOf(old ?? "") == TextWord.LettersOf(now ?? "");
        sentences.Add(Sentence(label, isPunctuation ? "change_punctuation" : "change_text") with { IsPunctuation = isPunctuation });
    }

    private void Names(string label, IEnumerable<NamedThing> old, IEnumerable<NamedThing> now)
    {
        var (before, after) = (old.ToList(), now.ToList());
        // Nearly always, so nothing is looked for.
        if (before.SequenceEqual(after)) return;
        Items(label, "change_added", after.ExceptBy(before.Select(thing => thing.Key), thing => thing.Key));
        Items(label, "change_removed", before.ExceptBy(after.Select(thing => thing.Key), thing => thing.Key));
    }

    private void Items(string label, string pattern, IEnumerable<NamedThing> things)
    {
        ImmutableArray<string> names = [.. things.Select(thing => Shortened.To(MostQuoted, thing.Name))];
        if (names.Length > 0) sentences.Add(Sentence(label, pattern) with { Items = names });
    }

    private void Files(List<(NamedThing File, string? Blob)> old, List<(NamedThing File, string? Blob)> now)
    {
        var label = words["files"];
        Names(label, old.Select(file => file.File), now.Select(file => file.File));
        Items(label, "change_replaced", now.Where(file => old.Exists(before => before.File.Key == file.File.Key && before.Blob != file.Blob))
            .Select(file => file.File).Distinct());
    }

    private void Headings(ImmutableArray<Heading> old, ImmutableArray<Heading> now)
    {
        var (before, after) = (old.Select(heading => heading.Text).ToList(), now.Select(heading => heading.Text).ToList());
        var (removed, added) = (new List<string>(), new List<string>());
        foreach (var (without, with) in TextComparison.Replaced(before, after))
        {
            if (without.Count == with.Count)
                for (var i = 0; i < with.Count; i++) Value(words["headings"], without[i], with[i]);
            else (removed, added) = ([.. removed, .. without], [.. added, .. with]);
        }
        Items(words["headings"], "change_added", added.Select(NamedThing.Of));
        Items(words["headings"], "change_removed", removed.Select(NamedThing.Of));
    }

    private void TellText(bool hasSections)
    {
        if (!Text.IsDifferent) return;
        var label = words["text"];
        if (Text.IsPunctuation) sentences.Add(Sentence(label, "change_punctuation") with { IsPunctuation = true });
        else if (Text.Sections.IsEmpty) sentences.Add(Sentence(label, "change_order"));
        foreach (var section in Text.Sections.Take(MostSections))
        {
            var pattern = section.Heading is not null ? "change_words"
                : Text.IsTooLong || !hasSections ? "change_all_words"
                : "change_words_beginning";
            sentences.Add(Sentence(label, pattern) with { Section = section.Heading, Counts = Counts(section.Removed, section.Added) });
        }
        if (Text.Sections.Length <= MostSections) return;
        var others = Text.Sections.Skip(MostSections).ToList();
        sentences.Add(Sentence(label, "change_words_elsewhere") with
        {
            Counts = Counts(others.Sum(section => section.Removed), others.Sum(section => section.Added)),
        });
    }

    private string Counts(int removed, int added)
    {
        var counts = new List<string>(2);
        if (added > 0) counts.Add(words.Count("words_added", added));
        if (removed > 0) counts.Add(words.Count("words_removed", removed));
        return string.Join(words["list_separator"], counts);
    }
}
