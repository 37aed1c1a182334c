namespace Csl.Suite.Tests;

/// <summary>Writes HTML in the dialect of the suite: inline styles, numeric entities, divs for blocks, superscript letters as tags.</summary>
internal sealed class SuiteWriter : TapeWriter
{
    public static readonly SuiteWriter Instance = new();

    private const string Raised = "ªºᵃᵇᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ʱʴʵʶˠˤᴬᴭᴮᴰᴱᴲᴳᴴᴵᴶᴷᴸᴹᴺᴼᴽᴾᴿᵀᵁᵂᵄᵅᵆᵊᵋᵌᵑᵓᵔᵕᵙᵚᵜᵝᵞᵟᵠᵡˀˁ㆒㆓㆔㆕㆖㆗㆘㆙㆚㆛㆜㆝㆞㆟ۥۦ";
    private const string Plain = "aoabdefghijklmnoprstuvwxyz0123456789+−=()ɦɹɻʁɣʕAÆBDEƎGHIJKLMNOȢPRTUWɐɑᴂəɛɜŋɔᴖᴗᴝɯᴥβγδφχʔʕ一二三四上中下甲乙丙丁天地人وي";

    protected override void Text(ReadOnlySpan<char> text, CharBuffer into)
    {
        foreach (var c in text)
        {
            if (Raised.IndexOf(c) is var raised and >= 0) Raise(Plain.AsSpan(raised, 1), into);
            else if (c is '℠' or '™') Raise(c == '™' ? "TM" : "SM", into);
            else if (c == '&') into.Append("&#38;");
            else if (c == '<') into.Append("&#60;");
            else if (c == '>') into.Append("&#62;");
            else into.Append(c);
        }
    }

    private static void Raise(ReadOnlySpan<char> text, CharBuffer into)
    {
        into.Append("<sup>");
        into.Append(text);
        into.Append("</sup>");
    }

    protected override void Open(Face face, CharBuffer into) => into.Append(face switch
    {
        { Style: FontStyle.Italic } => "<i>",
        { Style: FontStyle.Oblique } => "<em>",
        { Style: FontStyle.Normal } => "<span style=\"font-style:normal;\">",
        { Weight: FontWeight.Bold } => "<b>",
        { Weight: FontWeight.Normal } => "<span style=\"font-weight:normal;\">",
        { Weight: FontWeight.Light } => "<span style=\"font-weight:light;\">",
        { Align: VerticalAlign.Sup } => "<sup>",
        { Align: VerticalAlign.Sub } => "<sub>",
        { Align: VerticalAlign.Baseline } => "<span style=\"baseline\">",
        { Variant: FontVariant.SmallCaps } => "<span style=\"font-variant:small-caps;\">",
        { Variant: FontVariant.Normal } => "<span style=\"font-variant:normal;\">",
        { Decoration: Decoration.Underline } => "<span style=\"text-decoration:underline;\">",
        _ => "<span style=\"text-decoration:none;\">",
    });

    protected override void Close(Face face, CharBuffer into) => into.Append(face switch
    {
        { Style: FontStyle.Italic } => "</i>",
        { Style: FontStyle.Oblique } => "</em>",
        { Weight: FontWeight.Bold } => "</b>",
        { Align: VerticalAlign.Sup } => "</sup>",
        { Align: VerticalAlign.Sub } => "</sub>",
        _ => "</span>",
    });

    protected override void Open(Display display, CharBuffer into)
    {
        into.Append(display switch
        {
            Display.Block => "\n\n    <div class=\"csl-block\">",
            Display.LeftMargin => "\n    <div class=\"csl-left-margin\">",
            Display.RightInline => "<div class=\"csl-right-inline\">",
            _ => "<div class=\"csl-indent\">",
        });
    }

    protected override void Close(Display display, CharBuffer into) => into.Append(display switch
    {
        Display.Block => "</div>\n",
        Display.LeftMargin => "</div>",
        _ => "</div>\n  ",
    });

    protected override void OpenLink(string address, CharBuffer into)
    {
    }

    protected override void CloseLink(CharBuffer into)
    {
    }
}
