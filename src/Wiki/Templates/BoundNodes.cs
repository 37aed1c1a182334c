using System.Text;
using Scriban;
using Scriban.Syntax;

namespace Wiki.Templates;

/// <summary>Text of a template that is the same on every page: its UTF-8 goes into the page, its plain form to whatever a template collects first.</summary>
internal sealed class BoundText(string plain, ReadOnlyMemory<byte> markup) : ScriptRawStatement
{
    public static BoundText OfMarkup(string markup) => new(markup, Encoding.UTF8.GetBytes(markup));

    public BoundText Then(BoundText next) => new(plain + next.Plain, (byte[])[.. markup.Span, .. next.Markup.Span]) { Span = Span };

    private string Plain => plain;

    private ReadOnlyMemory<byte> Markup => markup;

    public override object? Evaluate(TemplateContext context)
    {
        if (((HtmlContext)context).Page is { } page) page.Raw(markup.Span);
        else context.Write(plain);
        return null;
    }
}

/// <summary>A name that no template of the theme gives a value of its own, so that it is looked up in the page's globals alone.</summary>
internal sealed class BoundName(string name) : ScriptVariableGlobal(name)
{
    public override object? GetValue(TemplateContext context) =>
        ((HtmlContext)context).Globals!.TryGetMember(Name, out var value) ? value : base.GetValue(context);
}

/// <summary>A call of one of our functions with a text that stands in the template: <c>include "partials/cite.html"</c>.</summary>
internal sealed class BoundCall(string function, string argument) : ScriptFunctionCall
{
    public override object? Evaluate(TemplateContext context) =>
        ((HtmlContext)context).Function(function) is { } found ? found.Call((HtmlContext)context, this, argument) : base.Evaluate(context);
}
