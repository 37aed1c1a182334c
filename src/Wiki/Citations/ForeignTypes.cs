using System.Collections.Frozen;

namespace Wiki.Citations;

/// <summary>CSL's types for those that registries of DOIs and reference managers name in their own words.</summary>
internal static class ForeignTypes
{
    private static readonly FrozenDictionary<string, string> Types = WordTable.Of("""
        journal-article article-journal  proceedings-article paper-conference  proceedings book  book-chapter chapter  book-section chapter
        book-part chapter  book-track chapter  monograph book  edited-book book  reference-book book  book-set book  book-series book
        reference-entry entry  posted-content article  preprint article  dissertation thesis  peer-review review  report-component report
        report-series report  journal periodical  component document  other document  grant document  database dataset
        journalArticle article-journal  magazineArticle article-magazine  newspaperArticle article-newspaper  bookSection chapter
        conferencePaper paper-conference  encyclopediaArticle entry-encyclopedia  dictionaryEntry entry-dictionary  blogPost post-weblog
        forumPost post  computerProgram software  case legal_case  statute legislation  film motion_picture  videoRecording motion_picture
        audioRecording song  podcast song  tvBroadcast broadcast  radioBroadcast broadcast  presentation speech  letter personal_communication
        email personal_communication  instantMessage personal_communication  artwork graphic  gazette legislation  hearings hearing
        legalcase legal_case  program software  website webpage  web webpage  blog post-weblog  newspaper article-newspaper
        magazine article-magazine  conference-paper paper-conference  video motion_picture
        """);

    public static string? Find(string type) => Types.GetValueOrDefault(type);
}
