using System.Text;
using Scriban;
using Scriban.Syntax;

namespace Wiki.Templates;

/// <summary>
/// Text of a template that is the same on every page: its UTF-8 goes into the page, its plain form to whatever a template collects first.
/// </summary>
internal sealed class BoundText(string plain, ReadOnlyMemory<byte> markup) : ScriptRawStatement
{
    public static BoundText OfMarkup(string markup) => new(markup, Encoding.UTF8.GetBytes(markup));

    public BoundText Then(BoundText next) => new(plain + next.Plain, (byte[])[.. markup.Span, .. next.Markup.Span]) { Span = Span };

    /// <summary>In bytes.</summary>
    public int Length => markup.Length;

    private string Plain => plain;

    private ReadOnlyMemory<byte> Markup => markup;

    public override object? Evaluate(TemplateContext context)
    {
        if (((HtmlContext)context).Page is { } page) page.Raw(markup.Span);
        else context.Write(plain);
        return null;
    }
}

/// <summary>A name to which no template of the theme assigns, so that it is looked up in the page's globals alone.</summary>
internal sealed class BoundName(string name) : ScriptVariableGlobal(name)
{
    public override object? Evaluate(TemplateContext context) => Find((HtmlContext)context, out var value) ? value : base.Evaluate(context);

    public override object? GetValue(TemplateContext context) => Find((HtmlContext)context, out var value) ? value : base.GetValue(context);

    private bool Find(HtmlContext context, out object? value) => context.Globals!.TryGetMember(Name, out value) && value is not TemplateFunction;
}

/// <summary>A member of a view. What is no view's, and every error, is left to Scriban.</summary>
internal sealed class BoundMember : ScriptMemberExpression
{
    /// <summary>
    /// How the view gave the member that had it last: nearly always one of the same type is next. Both change together, since pages are made side by
    /// side.
    /// </summary>
    private Tuple<ViewType, Func<View, object?>>? last;

    public override object? Evaluate(TemplateContext context) => Find(context, out var value) ? value : base.Evaluate(context);

    public override object? GetValue(TemplateContext context) => Find(context, out var value) ? value : base.GetValue(context);

    private bool Find(TemplateContext context, out object? value)
    {
        value = null;
        var target = Target is BoundName or BoundMember ? Target.Evaluate(context) : context.GetValue(Target);
        if (target is not View view) return false;
        if (view.MemberTable is not { } type) return view.TryGetMember(Member!.Name, out value) && value is not TemplateFunction;
        var known = last;
        if (known?.Item1 != type)
        {
            if (type.Find(Member!.Name) is not { } get) return false;
            last = known = Tuple.Create(type, get);
        }
        value = known!.Item2(view);
        return value is not TemplateFunction;
    }
}

/// <summary>A value that is printed where it stands.</summary>
internal sealed class BoundPrint : ScriptExpressionStatement
{
    public override object? Evaluate(TemplateContext context)
    {
        if (!context.EnableOutput) return base.Evaluate(context);
        context.Write(Expression!.Span, Expression.Evaluate(context));
        return null;
    }
}

/// <summary>Texts and values that are printed one after another, without Scriban's way of walking statements, which casts each twice.</summary>
internal sealed class BoundRun(ScriptStatement[] statements) : ScriptStatement
{
    public override object? Evaluate(TemplateContext context)
    {
        context.CheckAbort();
        object? result = null;
        foreach (var statement in statements) result = ((HtmlContext)context).Evaluate(statement, aliasReturnedFunction: false);
        return result;
    }

    public override void PrintTo(ScriptPrinter printer)
    {
        foreach (var statement in statements) printer.Write(statement);
    }
}

/// <summary>A call of one of our functions with a text that stands in the template: <c>include "partials/cite.html"</c>.</summary>
internal sealed class BoundCall(string function, string argument) : ScriptFunctionCall
{
    public override object? Evaluate(TemplateContext context) =>
        ((HtmlContext)context).Function(function) is { } found ? found.Call((HtmlContext)context, this, argument) : base.Evaluate(context);
}
