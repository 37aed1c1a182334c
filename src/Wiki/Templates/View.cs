using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using Wiki.Diagnostics;

namespace Wiki.Templates;

/// <summary>
/// A read-only object that templates see: named members whose values are texts, numbers, truth values, <see cref="Html"/>, other views or arrays of
/// these. A member is computed when a template asks for it. Asking for a member that does not exist is an error that names the nearest one, never an
/// empty text.
/// </summary>
public abstract class View : IScriptObject
{
    /// <summary>What the reference of the templates calls this view: <c>entry</c>.</summary>
    public abstract string ViewName { get; }

    /// <summary>The names of all members, for the reference and for suggestions.</summary>
    public abstract IEnumerable<string> MemberNames { get; }

    public abstract bool TryGetMember(string name, out object? value);

    /// <summary>Where the members are listed; null where they differ from view to view.</summary>
    internal virtual ViewType? MemberTable => null;

    int IScriptObject.Count => MemberNames.Count();

    bool IScriptObject.IsReadOnly
    {
        get => true;
        set { }
    }

    IEnumerable<string> IScriptObject.GetMembers() => MemberNames;

    bool IScriptObject.Contains(string member) => TryGetMember(member, out _);

    bool IScriptObject.TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (TryGetMember(member, out value)) return true;
        // A name that the globals do not know may be a function or a template's own variable.
        if (context is HtmlContext page && page.Globals == this) return false;
        var help = Nearest.To(member, MemberNames) is { } near ? $"; did you mean `{near}`?" : "";
        throw new ScriptRuntimeException(span, $"`{ViewName}` has no member `{member}`{help}");
    }

    bool IScriptObject.CanWrite(string member) => false;

    bool IScriptObject.TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    bool IScriptObject.Remove(string member) => false;

    void IScriptObject.SetReadOnly(string member, bool readOnly)
    {
    }

    IScriptObject IScriptObject.Clone(bool deep) => this;
}

/// <summary>A view whose members are listed once for its type: a name and how to get the value.</summary>
public abstract class View<TSelf> : View
    where TSelf : View<TSelf>
{
    protected abstract ViewType<TSelf> Type { get; }

    public sealed override string ViewName => Type.Name;

    public sealed override IEnumerable<string> MemberNames => Type.Members;

    internal sealed override ViewType MemberTable => Type;

    public sealed override bool TryGetMember(string name, out object? value) => Type.TryGet((TSelf)this, name, out value);
}
