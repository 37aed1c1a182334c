using Csl;
using Wiki.Citations;
using Wiki.Diagnostics;

namespace Wiki.Render;

/// <summary>Finds the fields of a work that a style prints nowhere, for editors who ask.</summary>
internal static class UnprintedFields
{
    /// <summary>What is for programs, for other forms of a title, or was found out and not written.</summary>
    private static readonly Variable[] NotForReaders =
        [Variable.Abstract, Variable.Annote, Variable.Keyword, Variable.CitationKey, Variable.CitationLabel, Variable.Language, Variable.Jurisdiction,
            Variable.Persistent, Variable.Doctoral, Variable.SelfPublished, Variable.Unpublished,
            Variable.DatedEdition, Variable.FirstParty, Variable.Resolution, Variable.ResolutionBody,
            Variable.TitleShort, Variable.ContainerTitleShort,
            Variable.Accessed, Variable.ISBN, Variable.ISSN, Variable.PMID, Variable.PMCID, Variable.NumberOfPages];

    /// <summary>Null where all of it is printed.</summary>
    public static Diagnostic? Of(Work work, BoundStyle style, string id)
    {
        var item = work.Record;
        var fields = style.Unprinted(item)
            .Where(variable => Array.IndexOf(NotForReaders, variable) < 0 && !(variable == Variable.URL && item.Has(Variable.DOI)))
            .Select(variable => $"`{variable.Name()}`").ToList();
        if (fields.Count == 0) return null;
        var listed = fields.Count == 1 ? fields[0] : $"{string.Join(", ", fields.SkipLast(1))} and {fields[^1]}";
        return new Diagnostic(Rules.Unprinted, work.Location, $"the style `{id}` does not print {listed} of `{work.Key}`",
            "write it into a field that the style prints, or leave it: it stays in the list");
    }
}
