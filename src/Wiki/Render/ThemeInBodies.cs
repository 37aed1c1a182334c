using Wiki.Citations;
using Wiki.Content;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// Gives the settings, before entries are read with them, what bodies need to know of the theme: the words that they print in the wiki's language,
/// and the names that are the theme's. What is wrong with the files of words is told when the site is built.
/// </summary>
public static class ThemeInBodies
{
    /// <param name="settings">Those of site.yaml.</param>
    /// <param name="theme">Its words and names.</param>
    /// <param name="forms">Its ways to cite.</param>
    /// <param name="works">What entries can cite.</param>
    public static Settings GiveTo(Settings settings, TemplateSet theme, CitationForms forms, ReferenceLibrary works) =>
        settings with
        {
            BodyWords = Of(Words.Load(theme, settings.Language).Value),
            Reserved = new ReservedNames(theme.Names.Classes, theme.Names.Ids),
            CitesInNotes = !works.Works.IsEmpty && Bibliography.CitesInNotes(settings, forms),
            CitationKeys = works.Keys,
        };

    public static BodyWords Of(Words words) => new()
    {
        Note = words["note"],
        Tip = words["tip"],
        Important = words["important"],
        Warning = words["warning"],
        Caution = words["caution"],
        Info = words["callout_info"],
        Todo = words["callout_todo"],
        Abstract = words["callout_abstract"],
        Success = words["callout_success"],
        Question = words["callout_question"],
        Failure = words["callout_failure"],
        Danger = words["callout_danger"],
        Bug = words["callout_bug"],
        Example = words["callout_example"],
        Quote = words["callout_quote"],
        Footnotes = words["footnotes"],
        Footnote = words["footnote"],
        FootnoteBack = words["footnote_back"],
        SectionLink = words["section_link"],
        Table = words["table"],
        Formula = words["formula"],
        TaskDone = words["task_done"],
        TaskOpen = words["task_open"],
    };
}
