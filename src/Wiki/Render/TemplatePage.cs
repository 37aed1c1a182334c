using System.Buffers;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>A page that a template makes: <see cref="RouteKind.Template"/> of its kind.</summary>
public abstract record TemplatePage : Route
{
    public override Diagnostic? Render(SiteModel site, IBufferWriter<byte> output) =>
        Fill(site, Globals(site), output);

    /// <summary>Writes the page with what the template is to see.</summary>
    protected Diagnostic? Fill(SiteModel site, PageGlobals globals, IBufferWriter<byte> output) =>
        site.Templates.Render(Template.File, globals, output, Budget(site));

    /// <summary>All that the template sees.</summary>
    public virtual PageGlobals Globals(SiteModel site)
    {
        var root = Root(site);
        return new PageGlobals(site, root, Template) { Page = Head(site, root), Subject = Subject(site, root) };
    }

    protected PageTemplate Template => Kind.Template!;

    /// <summary>What the head of the page needs.</summary>
    protected abstract PageView Head(SiteModel site, string root);

    /// <summary>What the page is about; null where that is the site.</summary>
    protected abstract View? Subject(SiteModel site, string root);

    /// <summary>The view of a text that stands at the page's head, where it has one.</summary>
    protected static EntryView? TextView(SiteModel site, int? entry, string root) => entry is { } text ? new EntryView(site, text, root) : null;

    /// <summary>Content paths of the files that a text shows or links.</summary>
    protected static IEnumerable<string> ShownBy(SiteModel site, int? entry) =>
        entry is not { } text ? []
            : site.Graph.Entries[text].Body.References.Where(reference => reference.Kind == ReferenceKind.Asset)
                .Select(reference => site.Graph.FileOf(text, reference));

    protected virtual PageBudget Budget(SiteModel site) => ListPageBudget.Instance;
}
