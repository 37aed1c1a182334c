using System.Collections.Frozen;
using Csl;
using Wiki.Content;
using Wiki.Content.Yaml;
using Wiki.Text;

namespace Wiki.Citations;

/// <summary>
/// Reads a work from CSL-JSON's properties: all of CSL 1.0.2 and its old names, those that programs add (<c>custom</c>, lines in <c>note</c>), and
/// the names that registries of DOIs have for the same things.
/// What is not read is told.
/// </summary>
internal sealed class CslWork(WorkProblems problems)
{
    /// <summary>What programs keep for themselves in a work: readers lose nothing by it.</summary>
    private static readonly FrozenSet<string> Unread = new[]
    {
        "id", "type", "citation-key", "citekey", "citation-label", "categories", "schema", "custom", "multi", "uris", "uri", "itemKey", "libraryID",
        "library_id", "system_id", "systemId", "key", "_graph", "_id", "_meta",
        "collections", "relations", "tags", "attachments", "dateAdded", "dateModified", "extra", "subtitle", "short-title", "indexed",
        "reference-count", "references-count", "is-referenced-by-count", "content-domain",
        "created", "deposited", "score", "prefix", "member", "reference", "link", "resource", "relation", "subject", "alternative-id", "assertion",
        "update-policy", "journal-issue", "published-online", "published-print",
        "published", "institution", "posted", "accepted", "approved", "funder", "issn-type", "isbn-type", "article-number", "short-container-title",
        "publisher-location", "ids", "shortTitle", "aliases",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What registries and reference managers call what CSL has another word for.</summary>
    private static readonly FrozenDictionary<string, Variable> OtherNames = WordTable.OfVariables("""
        short-container-title container-title-short  publisher-location publisher-place  article-number number  short-title title-short
        keywords keyword  pages page  journal container-title  doi DOI  url URL  isbn ISBN  issn ISSN  pmid PMID  pmcid PMCID
        archive_url archive-url  archive_date archive-date  container_title container-title  extra note
        """);

    private static readonly IEnumerable<string> Names = [.. Enum.GetValues<Variable>().Skip(1).Select(known => known.Name())];

    private readonly CslNames names = new(problems);
    private readonly CslDates dates = new(problems);

    /// <summary>Null, and told, where the work has no id or nothing that could be printed.</summary>
    public Work? Of(YamlValue value)
    {
        if (value is not YamlValue.Map map) return Tell(value.Span, "a work must be a map of properties");
        if (Key(map) is not { } id) return Tell(map.Span, "this work has no `id`, by which entries cite it");
        var builder = new Item.Builder(id, Type(map));
        foreach (var pair in map.Pairs) Read(builder, id, pair);
        if (map.Find("custom")?.Value is YamlValue.Map custom) ReadCustom(builder, id, custom);
        foreach (var key in (string[])["note", "extra"])
        {
            if (map.Find(key)?.Value is YamlValue.Scalar { IsNull: false } note) NoteFields.Read(note.Text, builder);
        }
        ReadSubtitle(builder, map);
        LegalFacts.Settle(builder);
        var work = builder.Build();
        if (!WorkContent.IsPrintable(work)) return Tell(map.Span, $"the work `{id}` has no `title`, nor anything else to print");
        return new Work(work, problems.All.At(map.Span));
    }

    private Work? Tell(TextSpan span, string message)
    {
        problems.Invalid(span, message, "a work has at least `id`, `type` and `title`");
        return null;
    }

    /// <summary>Zotero's own ids are addresses; beside one stands the key that its user cites by.</summary>
    private static string? Key(YamlValue.Map map)
    {
        var id = Text(map.Find("id")?.Value);
        return id is null || id.Contains("zotero.org/", StringComparison.Ordinal) ? Text(map.Find("citation-key")?.Value) ?? id : id;
    }

    private string Type(YamlValue.Map map)
    {
        if (Text(map.Find("type")?.Value) is not { } written) return "document";
        if (ItemTypes.Has(written)) return written;
        if (ForeignTypes.Find(written) is { } type) return type;
        problems.UnknownType(map.Find("type")!.Value.Span, written, ItemTypes.All);
        return "document";
    }

    private void Read(Item.Builder builder, string id, YamlPair pair)
    {
        var variable = Variables.Find(pair.Key);
        if (variable == Variable.None && !OtherNames.TryGetValue(pair.Key, out variable))
        {
            if (!Unread.Contains(pair.Key) && !pair.Key.StartsWith('_')) problems.UnknownField(pair.KeySpan, pair.Key, Names);
            return;
        }
        if (builder.Has(variable) && Variables.Find(pair.Key) == Variable.None) return;
        if (variable.IsNames()) builder.Set(variable, names.Read(pair));
        else if (variable.IsDate()) builder.Set(variable, dates.Read(id, pair));
        else builder.Set(variable, Text(variable, id, pair));
    }

    private string? Text(Variable variable, string id, YamlPair pair)
    {
        if (Text(pair.Value) is not { } text)
        {
            if (pair.Value is YamlValue.Map or YamlValue.List { Items: [YamlValue.Map, ..] })
                problems.Unread(pair.KeySpan, $"`{pair.Key}` of the work `{id}` is {Wording.TypeOf(pair.Value)}, where a text is due",
                    $"write `{pair.Key}: a text`");
            return null;
        }
        return variable switch
        {
            Variable.URL or Variable.ArchiveUrl => WorkAddress.Of(text, pair.Value.Span, problems.All),
            Variable.DOI => WorkDoi.Of(text, pair.Value.Span, problems),
            _ => text,
        };
    }

    private void ReadCustom(Item.Builder builder, string id, YamlValue.Map custom)
    {
        foreach (var pair in custom.Pairs)
        {
            if (Variables.Find(pair.Key) is not Variable.None and var variable && !builder.Has(variable) && !variable.IsNames()) Read(builder, id,
                pair);
        }
    }

    /// <summary>Registries of DOIs part a title in two.</summary>
    private static void ReadSubtitle(Item.Builder builder, YamlValue.Map map)
    {
        if (Text(map.Find("subtitle")?.Value) is { } subtitle && Text(map.Find("title")?.Value) is { } title
            && !title.EndsWith(subtitle, StringComparison.Ordinal))
            builder.Set(Variable.Title, WorkContent.WithSubtitle(title, subtitle));
    }

    /// <summary>One text, or those of a list.</summary>
    private static string? Text(YamlValue? value)
    {
        var text = value switch
        {
            YamlValue.Scalar { IsNull: false } scalar => Wording.OneLine(scalar.Text),
            YamlValue.List list =>
                string.Join(", ", list.Items.OfType<YamlValue.Scalar>().Where(item => !item.IsNull).Select(item => Wording.OneLine(item.Text))),
            _ => "",
        };
        return text.Length > 0 ? text : null;
    }
}
