namespace Wiki.Templates;

/// <summary>
/// Markup that may go into a page as it stands. The only values that templates print without escaping; they can be made in C# only, from text that
/// was escaped or from a body that is safe. Nothing is composed before it is printed: a value writes itself straight into the page.
/// </summary>
public abstract class Html
{
    public abstract void WriteTo(HtmlWriter writer);

    public static Html FromUtf8(ReadOnlyMemory<byte> markup) => new Bytes(markup);

    private sealed class Bytes(ReadOnlyMemory<byte> markup) : Html
    {
        public override void WriteTo(HtmlWriter writer) => writer.Raw(markup.Span);
    }
}
