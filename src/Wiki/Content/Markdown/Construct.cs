using Wiki.Diagnostics;

namespace Wiki.Content.Markdown;

/// <summary>
/// A kind of thing in a body that is told once, at its first place, however often it stands there. Help says what to type. Compared by reference:
/// each kind is one value.
/// </summary>
internal sealed class Construct(Rule rule, string message, string help)
{
    public Rule Rule { get; } = rule;

    public string Message { get; } = message;

    public string Help { get; } = help;

    public static readonly Construct UnusedLink = new(
        Rules.UnusedDefinition, "no link uses the address that is defined here, so this line is not on the page",
        "delete the line, or write `\\[` in place of `[` if it is text");

    public static readonly Construct FenceArguments = new(
        Rules.UnreadText, "only the first word after the marks of code is read, as its language; the others are on no page",
        "put what readers are to see into the text above the code, and delete the rest");

    public static readonly Construct FenceLanguage = new(
        Rules.UnreadText, "this is no language that code can have: it is not a word of letters, digits, `-` and `_`",
        "write one word, such as `python`, or nothing");

    public static readonly Construct EntryLinkTitle = new(
        Rules.UnreadText, "a link within the wiki takes no title of its own; readers get a preview of the page instead",
        "delete what stands between the quotation marks");

    public static readonly Construct WordsInTableRule = new(
        Rules.UnreadText, "only dashes, colons and bars belong into the second line of a table; what else stands there is on no page",
        "write the line anew, such as `|---|---|`");

    public static readonly Construct InnerLink = new(
        Rules.UnreadText, "this link stands in the text of another, so it leads nowhere; only its words are left of it",
        "put one link after the other");

    public static readonly Construct MarkInAlternative = new(
        Rules.UnreadText, "the text of an image is plain; this mark in it is left out",
        "write plain words between the square brackets, and put the mark after the image");

    public static readonly Construct ShortCode = new(
        Rules.ForeignMarkup, "this is a short code of Hugo, which is not read here",
        "write plain Markdown instead, or put it between backticks if readers are to see it");

    public static readonly Construct LiquidTag = new(
        Rules.ForeignMarkup, "this is a tag of Liquid (Jekyll), which is not read here",
        "write plain Markdown instead, or put it between backticks if readers are to see it");

    public static readonly Construct ForeignComment = new(
        Rules.ForeignMarkup, "this begins a comment of another tool, which is none here: readers see what you wrote for yourself",
        "write `<!--` where it begins and `-->` where it ends");

    public static readonly Construct TemplateExpression = new(
        Rules.ForeignMarkup, "this is an expression of a template language, which is not read here",
        "write the text itself, or put it between backticks if readers are to see it");

    public static readonly Construct IncludedFile = new(
        Rules.ForeignMarkup, "this includes a file in mdBook or MkDocs, which is not read here; readers see this line",
        "copy into the code what readers are to see of that file");

    public static readonly Construct TaskWord = new(
        Rules.ForeignMarkup, "this is a mark of Roam or Logseq, which is not read here",
        "write `- [ ]` before what is to be done and `- [x]` before what is done, or the words alone");

    public static readonly Construct Role = new(
        Rules.ForeignMarkup, "this is a role of MyST, which is not read here",
        "write `[[…]]` for a link to an entry, `$…$` for a formula, or the words alone");

    public static readonly Construct ReferenceById = new(
        Rules.ForeignMarkup, "this refers to a page by its id, which is not read here",
        "write `[[…]]` around the id without the `@`, and the id among the `aliases` of that entry; or take the `@` away");

    public static readonly Construct AttributeLine = new(
        Rules.ForeignMarkup, "this is a line of kramdown, which is not read here",
        "delete it; a list of contents is made by itself, and `{.class}` or `{#id}` may follow a block");

    public static readonly Construct ContentsMark = new(
        Rules.ForeignMarkup, "this mark for a list of contents is not read here; every article has one by itself",
        "delete it");

    public static readonly Construct EmbeddedEntry = new(
        Rules.ForeignMarkup, "this embeds another text in Obsidian; here it is a link",
        "delete the `!`, or copy what readers are to see here");

    public static readonly Construct ImageSize = new(
        Rules.ForeignMarkup, "an address with a size after it is no address, so this is no image",
        "delete ` =…x…`; pages fit images to their width");

    public static readonly Construct OpenComment = new(
        Rules.ForeignMarkup, "a comment of Obsidian begins or ends here and has no other end in this paragraph; readers see it",
        "write `<!--` and `-->` around a comment of several paragraphs");

    public static readonly Construct ColonFence = new(
        Rules.ForeignMarkup, "lines of `:::` are not read here",
        "write a quotation that begins with `> [!NOTE]`, and `>` before each of its lines");

    public static readonly Construct Admonition = new(
        Rules.ForeignMarkup, "this begins an admonition of MkDocs, which is not read here",
        "write a quotation that begins with `> [!NOTE]`, and `>` before each of its lines");

    public static readonly Construct Tab = new(
        Rules.ForeignMarkup, "this begins a tab of MkDocs, which is not read here",
        "write a heading such as `### …`, and take the spaces away before the lines below");

    public static readonly Construct ScriptImport = new(
        Rules.ForeignMarkup, "this is a line of MDX, which is not read here",
        "delete it");

    public static readonly Construct InlineField = new(
        Rules.ForeignMarkup, "this is a field of Dataview, which is not read here",
        "put it into the front matter as `key: value`");

    public static readonly Construct InlineFootnote = new(
        Rules.NearMarkup, "this is no footnote: a note within the text is not read",
        "write `[^1]` here, and `[^1]: the note` as a paragraph of its own");

    public static readonly Construct OpenWikiLink = new(
        Rules.NearMarkup, "these two brackets begin no link to an entry: two brackets do not end it, or others stand inside",
        "write `[[name]]`, or `[[name|label]]`");

    public static readonly Construct ApartLink = new(
        Rules.NearMarkup, "this is no link: nothing may stand between the two brackets",
        "delete the space after `]`");

    public static readonly Construct ReversedLink = new(
        Rules.NearMarkup, "this is no link: the brackets have changed places",
        "write `[text](address)`");

    public static readonly Construct BracketTooMany = new(
        Rules.NearMarkup, "this bracket has none that fits it, and readers see it: a link has one before its words and one after them",
        "write `[text](address)`");

    public static readonly Construct AddressWithBlank = new(
        Rules.NearMarkup, "this is no link or image: its address has a blank",
        "write `<` before the address and `>` after it, inside the round brackets");

    public static readonly Construct MarkupInHtml = new(
        Rules.NearMarkup, "this stands in a block of HTML, where no Markdown and no formula is read; readers see the marks",
        "leave an empty line after the tag above it, and one before the tag below it");

    public static readonly Construct HeadingWithoutBlank = new(
        Rules.NearMarkup, "this is no heading: there is no blank after `#`",
        "put a space after the last `#`");

    public static readonly Construct TableWithoutRule = new(
        Rules.NearMarkup, "this is no table: its second line has to be one of dashes",
        "write a line such as `|---|---|` below the first, with as many parts as that has");

    public static readonly Construct ItemWithoutBlank = new(
        Rules.NearMarkup, "these lines are no list: there is no blank after the mark",
        "put a space after each mark at the beginning of a line");

    public static readonly Construct WordWithNumberSign = new(
        Rules.NearMarkup, "this is no heading, because there is no blank after `#`, and marks for topics are not read here",
        "write `## …` for a heading, or take the `#` away");

    public static readonly Construct DeepHeading = new(
        Rules.NearMarkup, "this is no heading: one has at most six `#`",
        "take some of them away");

    public static readonly Construct LoneUnderline = new(
        Rules.NearMarkup, "this line underlines nothing, and readers see it: one of `=` makes a heading of the line right above it",
        "write `---` for a line across the page, or delete it");

    public static readonly Construct TexBrackets = new(
        Rules.NearMarkup, "this is no formula: what stands between `\\(` and `\\)`, or `\\[` and `\\]`, is not read as TeX",
        "write `$…$` in a line of text, or `$$` on lines of their own above and below");

    public static readonly Construct TexCommand = new(
        Rules.ForeignMarkup, "this is a command of LaTeX, which is read between dollar signs only",
        "write Markdown in its place, `$…$` around a formula, or put it between backticks if readers are to see it");

    public static readonly Construct UnknownEntity = new(
        Rules.NearMarkup, "this is the name of no character in HTML, and readers see it as it stands",
        "write the character itself, or put it between backticks if readers are to see it");

    public static readonly Construct ItemOfDash = new(
        Rules.NearMarkup, "these lines are no list, and become one paragraph: a dash begins no item",
        "write `-` and a space before each item, or leave an empty line between the lines");

    public static readonly Construct ItemOfMark = new(
        Rules.NearMarkup, "these lines are no list, and become one paragraph: such marks begin no item",
        "write `1.` or `-` and a space before each item, or leave an empty line between the lines");

    public static readonly Construct NumberedNote = new(
        Rules.NearMarkup, "this is no footnote: the name of one begins with `^`",
        "write `[^1]:` here, and `[^1]` where the note belongs");

    public static readonly Construct OpenNoteMark = new(
        Rules.NearMarkup, "this is no mark of a footnote: no bracket ends it",
        "write `]` after the name of the note");

    public static readonly Construct OpenAddress = new(
        Rules.NearMarkup, "this is no link or image: no bracket ends the address",
        "write `)` after the address");

    public static readonly Construct WideHeading = new(
        Rules.NearMarkup, "this is no heading: `＃` is another sign than `#`",
        "write `##` and a space before the words");

    public static readonly Construct EmptyHeading = new(
        Rules.NearMarkup, "this heading has no words, so it is left out",
        "write them after the `#`, or delete the line");

    public static readonly Construct GridTable = new(
        Rules.ForeignMarkup, "this begins a grid table of Pandoc, which is not read here",
        "write each row as `| a | b |`, and `|---|---|` below the first");

    public static readonly Construct TableCaption = new(
        Rules.ForeignMarkup, "this is the caption of a table in Pandoc, which is not read here",
        "write `^^^` and the caption on a line above the table, and `^^^` on a line below it");

    public static readonly Construct Topic = new(
        Rules.ForeignMarkup, "marks for topics are not read here; readers see the `#`",
        "take the `#` away, or write `\\#` if readers are to see it");

    public static readonly Construct UnderscoreInWord = new(
        Rules.NearMarkup, "these marks emphasise nothing: a letter stands right behind the second `_`",
        "write `*` in place of both");

    public static readonly Construct TaskWithoutBlank = new(
        Rules.NearMarkup, "this is no box to tick: there is no blank after `]`",
        "put a space after `]`");

    public static readonly Construct UnknownDefinition = new(
        Rules.NearMarkup, "this is no link: no line of this text gives the address that its second brackets name",
        "write `[text](address)`, or a line `[name]: address` below");

    public static readonly Construct OpenEmphasis = new(
        Rules.NearMarkup,
        "these marks set off no words, since they have no others that fit them: one pair stands right before the first word and one right after "
        + "the last",
        "put them there, or write them between backticks if readers are to see them");

    public static readonly Construct OpenCode = new(
        Rules.NearMarkup, "this backtick begins no code: in this paragraph there is none that ends it",
        "put one after the code, or write `\\` before this one if readers are to see it");

    public static readonly Construct MathBesideLetters = new(
        Rules.NearMarkup, "this is no formula: a letter or digit stands right before or after a dollar sign",
        "put a space or punctuation there, or write `\\$` for a dollar sign");
}
