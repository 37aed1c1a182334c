using System.Collections.Immutable;

namespace Csl;

/// <summary>What a list of names shows: which names there are, how many of them, and which list of its item it is.</summary>
internal sealed record NameListInfo(ImmutableArray<Name> Names, int Shown, int List)
{
    /// <summary>How far given names can be added: whether initials are a step of their own.</summary>
    public bool HasInitials { get; init; }

    public bool IsShort { get; init; }
}

/// <summary>Renders <c>names</c>: a list for each variable, labels, and what stands in where there are none.</summary>
internal sealed class NamesRenderer(Renderer renderer)
{
    private Context Context => renderer.Context;

    public Node? Render(Element.Names element)
    {
        var look = element.Look ?? renderer.SubstituteLook ?? NamesLook.Bare;
        var options = element.Options ?? Options(element, look, Context);
        var lists = new List<(Variable Variable, ImmutableArray<Name> Names)>(element.Variables.Length);
        foreach (var variable in element.Variables)
        {
            var names = Context.Item.Names(variable);
            if (renderer.Call(variable, names.Length > 0)) lists.Add((variable, names));
        }
        if (lists.Count == 0) return Substitute(element, look)?.Formatted(element.Format, Context.Locale.Language);
        if (lists.Count > 1) Merge(lists);
        var content = options.Form == NameForm.Count ? Count(lists, options)
            : lists.Count == 1 ? List(lists[0].Variable, lists[0].Names, look, options)
            : Node.Row(lists.Select(list => List(list.Variable, list.Names, look, options)), options.NamesDelimiter ?? "");
        return content?.Formatted(element.Format, Context.Locale.Language);
    }

    /// <summary>The options in force. In a key all names are inverted, and the key may say how many count.</summary>
    public static NameOptions Options(Element.Names element, NamesLook look, Context context)
    {
        var own = element.Format.Delimiter.Length > 0 ? new NameOptions { NamesDelimiter = element.Format.Delimiter } : NameOptions.Unset;
        var options = own.Within(look.Options).Within(context.Layout.Names);
        return context.SortNames is { } key ? key.Within(options) with { SortOrder = NameAsSortOrder.All } : options;
    }

    /// <summary>An editor who is the translator, too, is named once where the language has a word for it.</summary>
    private void Merge(List<(Variable Variable, ImmutableArray<Name> Names)> lists)
    {
        var editor = lists.FindIndex(list => list.Variable == Variable.Editor);
        var translator = lists.FindIndex(list => list.Variable == Variable.Translator);
        if (editor < 0 || translator < 0 || !lists[editor].Names.SequenceEqual(lists[translator].Names)) return;
        if (!Context.Locale.HasEditorTranslator) return;
        lists[Math.Min(editor, translator)] = (Variable.EditorTranslator, lists[editor].Names);
        lists.RemoveAt(Math.Max(editor, translator));
    }

    private Node? Count(List<(Variable Variable, ImmutableArray<Name> Names)> lists, NameOptions options)
    {
        var count = lists.Sum(list => new NameListRenderer(Context, NamesLook.Bare, options, renderer.NameLists++).Shown(list.Names));
        return count == 0 ? null : Node.OfText(NumberText.Plain(count));
    }

    private Node? List(Variable variable, ImmutableArray<Name> names, NamesLook look, NameOptions options)
    {
        var list = new NameListRenderer(Context, look, options, renderer.NameLists++).Render(names);
        if (list is null || look.Label is null || Context.InSort) return list;
        var term = variable == Variable.EditorTranslator ? "editortranslator" : variable.Name();
        var text = Labels.Text(look.Label, term, names.Length > 1, Context.Locale);
        var label = Node.OfText(text, Tag.NamesLabel)?.Formatted(look.Label.Format, Context.Locale.Language);
        return look.LabelComesFirst ? Node.Row([label, list]) : Node.Row([list, label]);
    }

    /// <summary>The first stand-in that prints. The variables that it printed are used up for the rest of the item.</summary>
    private Node? Substitute(Element.Names element, NamesLook look)
    {
        var outer = renderer.SubstituteLook;
        renderer.SubstituteLook = look;
        Node? found = null;
        foreach (var each in renderer.Flat(element.Substitute))
        {
            var watched = renderer.Watch();
            found = renderer.Render(each);
            var seen = renderer.Unwatch(watched);
            if (found is null && each is Element.TextTerm term && Context.Locale.Term(term.Term, term.Form) is not null) break;
            if (found is null) continue;
            renderer.UseUp(seen);
            if (found.Find(Tag.Names) is not null) break;
            found = new Node { Children = [found], Tag = Tag.Names, About = new NameListInfo([], 0, renderer.NameLists++) };
            break;
        }
        renderer.SubstituteLook = outer;
        return found;
    }
}
