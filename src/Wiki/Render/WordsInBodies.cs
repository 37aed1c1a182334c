using Wiki.Content;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>Gives the settings, before entries are read with them, the words that bodies print in the wiki's language. What is wrong with the files of words is told when the site is built.</summary>
public static class WordsInBodies
{
    public static Settings GiveTo(Settings settings, TemplateSet theme) => settings with { BodyWords = Of(Words.Load(theme, settings.Language).Value) };

    public static BodyWords Of(Words words) => new()
    {
        Note = words["note"],
        Tip = words["tip"],
        Important = words["important"],
        Warning = words["warning"],
        Caution = words["caution"],
        Footnotes = words["footnotes"],
        Footnote = words["footnote"],
        FootnoteBack = words["footnote_back"],
        SectionLink = words["section_link"],
        Table = words["table"],
        TaskDone = words["task_done"],
        TaskOpen = words["task_open"],
    };
}
