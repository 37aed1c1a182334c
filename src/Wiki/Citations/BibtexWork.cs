using Csl;
using Wiki.Content;

namespace Wiki.Citations;

/// <summary>Reads a work from the fields of BibTeX and of biblatex. Every field is read or told; that one cannot be read refuses no work.</summary>
internal sealed class BibtexWork
{
    private readonly BibtexEntry entry;
    private readonly WorkProblems problems;
    private readonly Item.Builder builder;
    private readonly Action<string> tellCommand;

    /// <summary>Whose text is being read.</summary>
    private string textField = "";

    private BibtexWork(BibtexEntry entry, WorkProblems problems)
    {
        (this.entry, this.problems, tellCommand) = (entry, problems, TellCommand);
        builder = new Item.Builder(entry.Key, BibtexTypes.Of(entry, problems));
    }

    /// <summary>Null, and told, where there is nothing to print.</summary>
    public static Work? Of(BibtexEntry entry, WorkProblems problems)
    {
        var work = new BibtexWork(entry, problems).Read();
        if (WorkContent.IsPrintable(work)) return new Work(work, problems.All.At(entry.Span));
        problems.Invalid(entry.Span, $"the work `{entry.Key}` has no `title`, nor anything else to print", "add `title = {…}`");
        return null;
    }

    private Item Read()
    {
        new BibtexTitles(entry, Text).Set(builder);
        ReadNames();
        foreach (var (field, found) in entry.Fields) ReadField(field, found);
        ReadPublisher();
        ReadNumbers();
        ReadAddresses();
        var note = Joined(". ", "note", "addendum");
        builder.Set(Variable.Note, note);
        builder.Set(Variable.Genre, Genre());
        builder.Set(Variable.Issued, BibtexDates.Issued(entry, problems));
        builder.Set(Variable.Status, BibtexWords.Status(entry.Find("pubstate")));
        builder.Set(Variable.Language, Language());
        LegalFacts.Settle(builder);
        return builder.Build();
    }

    /// <summary>Fields that are one variable each, and what is not known.</summary>
    private void ReadField(string field, BibtexField found)
    {
        if (BibtexFields.IsComposed(field) || string.IsNullOrWhiteSpace(found.Value)) return;
        if (BibtexFields.Texts.TryGetValue(field, out var variable)) SetText(variable, field);
        else if (BibtexFields.Dates.TryGetValue(field, out variable)) SetDate(variable, field);
        else if (BibtexFields.Names.TryGetValue(field, out variable)) AddNames(variable, field);
        else if (BibtexFields.IsUnseen(field)) return;
        else if (Variables.Find(field.Replace('_', '-')) is not Variable.None and var known) SetKnown(known, field);
        else problems.UnknownField(found.Span, field, BibtexFields.All);
    }

    private void SetKnown(Variable variable, string field)
    {
        if (variable.IsNames()) AddNames(variable, field);
        else if (variable.IsDate()) SetDate(variable, field);
        else SetText(variable, field);
    }

    private void SetText(Variable variable, string field)
    {
        if (!builder.Has(variable)) builder.Set(variable, Text(field));
    }

    private void SetDate(Variable variable, string field)
    {
        if (!builder.Has(variable)) builder.Set(variable, BibtexDates.Of(entry, field, problems));
    }

    private void ReadNames()
    {
        AddNames(Variable.Author, "author");
        foreach (var field in (string[])["editor", "editora", "editorb", "editorc"])
        {
            var type = entry.Find(field + "type") is { } written ? BibtexFields.EditorTypes.GetValueOrDefault(written.Trim(), Variable.Editor)
                : Variable.Editor;
            AddNames(type, field);
        }
    }

    private void AddNames(Variable variable, string field)
    {
        if (entry.Find(field) is { } tex) builder.Set(variable,
            builder.Names(variable).Concat(BibtexNames.Read(tex, entry.PlaceOf(field), problems)));
    }

    /// <summary>Who stands behind the work; of a case it is the court, of a page the site.</summary>
    private void ReadPublisher()
    {
        var isCase = builder.Type == "legal_case";
        var isPage = builder.Type == "webpage";
        builder.Set(Variable.Authority, Text("authority") ?? Text("court") ?? (isCase ? Text("institution") : null));
        if (isPage && !builder.Has(Variable.ContainerTitle)) builder.Set(Variable.ContainerTitle, Text("organization"));
        var published = BibtexAddress.IsIn(entry.Find("howpublished")) ? null : Text("howpublished");
        string?[] publishers = [Text("school"), isCase ? null : Text("institution"), isPage ? null : Text("organization"), Text("publisher"),
            published];
        builder.Set(Variable.Publisher, string.Join("; ", publishers.OfType<string>().Distinct(StringComparer.Ordinal)));
    }

    private void ReadNumbers()
    {
        builder.Set(Variable.Page, Text("pages")?.Replace("–", "-", StringComparison.Ordinal).Replace("—", "-", StringComparison.Ordinal));
        if (Text("edition") is { } edition) builder.Set(Variable.Edition, BibtexWords.Edition(edition));
        if (builder.Type.StartsWith("article-", StringComparison.Ordinal) || builder.Type == "periodical")
        {
            builder.Set(Variable.Issue, Joined(", ", "number", "issue"));
            if (!builder.Has(Variable.Number)) builder.Set(Variable.Number, Text("eid") ?? BibtexEprint.Number(entry, Text));
            return;
        }
        builder.Set(Variable.Issue, Text("issue"));
        var isOfSeries = builder.Type is "book" or "chapter" or "paper-conference" or "pamphlet" && builder.Has(Variable.CollectionTitle);
        if (isOfSeries) builder.Set(Variable.CollectionNumber, Text("number"));
        else if (Text("number") is { } number) builder.Set(Variable.Number, number);
        if (!builder.Has(Variable.Number)) builder.Set(Variable.Number, Text("eid") ?? BibtexEprint.Number(entry, Text));
    }

    private void ReadAddresses()
    {
        if (entry.Find("doi") is { } doi) builder.Set(Variable.DOI, WorkDoi.Of(TexAddress.Unescape(doi), entry.PlaceOf("doi"), problems));
        var url = BibtexAddress.Of(entry) ?? BibtexEprint.Address(entry);
        builder.Set(Variable.URL, WorkAddress.Of(url, entry.PlaceOf("url"), problems.All));
        foreach (var field in (string[])["archiveurl", "archive_url", "archive-url"])
        {
            if (entry.Find(field) is { } archive) builder.Set(Variable.ArchiveUrl,
                WorkAddress.Of(TexAddress.Unescape(archive), entry.PlaceOf(field), problems.All));
        }
        if (BibtexEprint.PubMed(entry) is { } pmid && !builder.Has(Variable.PMID)) builder.Set(Variable.PMID, pmid);
    }

    private string? Genre()
    {
        if (Text("type") is not { } type) return entry.Type is "phdthesis" or "mastersthesis" ? BibtexWords.Genre(entry.Type) : null;
        if (BibtexWords.Jurisdiction(type) is { } office && !builder.Has(Variable.Jurisdiction)) builder.Set(Variable.Jurisdiction, office);
        return BibtexWords.Genre(type);
    }

    private string? Language()
    {
        foreach (var field in (string[])["langid", "language", "hyphenation"])
        {
            if (Text(field) is not { } written) continue;
            var first = written.Split([" and ", ", ", ";"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)[0];
            if (BibtexWords.Language(first) is { } tag) return tag;
            problems.UnreadOnce(entry.PlaceOf(field), $"{Wording.Quoted(written)} is no language that is known here",
                "write its tag, like `de` or `pt-BR`, or its name in babel, like `ngerman`");
        }
        return null;
    }

    private string? Joined(string separator, params ReadOnlySpan<string> fields)
    {
        var texts = new List<string>(fields.Length);
        foreach (var field in fields)
        {
            if (Text(field) is { } text) texts.Add(text);
        }
        return texts.Count == 0 ? null : string.Join(separator, texts);
    }

    /// <summary>A field's text in tags; commands that are not known are told.</summary>
    private string? Text(string field)
    {
        if (entry.Find(field) is not { } tex) return null;
        textField = field;
        var isTitle = field.Contains("title", StringComparison.OrdinalIgnoreCase);
        var text = TexText.Rich(tex, tellCommand, isTitle);
        return text.Length > 0 ? text : null;
    }

    private void TellCommand(string command) => problems.UnknownCommand(entry.PlaceOf(textField), command);
}
