using Csl;

namespace Wiki.Citations;

/// <summary>What all works have in common, in whatever form their list has them.</summary>
internal static class WorkContent
{
    /// <summary>By any of these readers can tell what a work is.</summary>
    private static readonly Variable[] Telling =
        [Variable.Title, Variable.ContainerTitle, Variable.TitleShort, Variable.Publisher, Variable.Genre, Variable.Number, Variable.URL,
            Variable.DOI, Variable.EventTitle, Variable.Event, Variable.Note, Variable.Authority];

    public static bool IsPrintable(Item work) =>
        Telling.Any(work.Has) || Enum.GetValues<Variable>().Any(variable => variable.IsNames() && work.Has(variable));

    /// <summary>A title and its subtitle, with a colon between them unless the title ends in a mark of its own.</summary>
    public static string WithSubtitle(string title, string subtitle) =>
        $"{title}{(title[^1] is '?' or '!' or ':' or '.' or '？' or '！' ? " " : ": ")}{subtitle}";
}
