using System.Collections.Immutable;

namespace Csl;

/// <summary>What a list of names shows: which names there are, how many of them, and which list of its item it is.</summary>
internal sealed record NameListInfo(ImmutableArray<Name> Names, int Shown, int List)
{
    /// <summary>How far given names can be added: whether initials are a step of their own.</summary>
    public bool HasInitials { get; init; }

    public bool IsShort { get; init; }
}

/// <summary>The names that an item has for a variable.</summary>
internal readonly record struct NameList(Variable Variable, ImmutableArray<Name> Names);

/// <summary>Renders <c>names</c>: a list for each variable, labels, and what stands in where there are none.</summary>
internal readonly struct NamesRenderer(Renderer renderer)
{
    private Context Context => renderer.Context;

    public bool Render(Element.Names element)
    {
        var look = element.Look ?? renderer.SubstituteLook ?? NamesLook.Bare;
        var options = element.Options ?? Options(element, look, Context);
        var lists = new List<NameList>(element.Variables.Length);
        foreach (var variable in element.Variables)
        {
            var names = Context.Item.Names(variable);
            if (renderer.Call(variable, names.Length > 0)) lists.Add(new NameList(variable, names));
        }
        var start = renderer.Draft.Open(lists.Count > 1 ? options.NamesDelimiter ?? "" : "", element.Format);
        if (lists.Count == 0) Substitute(element, look);
        else if (options.Form == NameForm.Count) Count(lists, options);
        else
        {
            foreach (var list in lists.Count == 1 ? lists : Merged(lists)) List(list, look, options);
        }
        return renderer.Close(start, element.Format, Context.Locale.Language);
    }

    /// <summary>The options in force. In a key all names are inverted, and the key may say how many count.</summary>
    public static NameOptions Options(Element.Names element, NamesLook look, Context context)
    {
        var own = element.Format.Delimiter.Length > 0 ? new NameOptions { NamesDelimiter = element.Format.Delimiter } : NameOptions.Unset;
        var options = own.Within(look.Options).Within(context.Layout.Names);
        return context.SortNames is { } key ? key.Within(options) with { SortOrder = NameAsSortOrder.All } : options;
    }

    /// <summary>An editor who is the translator, too, is named once where the language has a word for it.</summary>
    private List<NameList> Merged(List<NameList> lists)
    {
        var editor = lists.FindIndex(list => list.Variable == Variable.Editor);
        var translator = lists.FindIndex(list => list.Variable == Variable.Translator);
        if (editor < 0 || translator < 0 || !lists[editor].Names.SequenceEqual(lists[translator].Names)) return lists;
        if (!Context.Locale.HasEditorTranslator) return lists;
        lists[Math.Min(editor, translator)] = new NameList(Variable.EditorTranslator, lists[editor].Names);
        lists.RemoveAt(Math.Max(editor, translator));
        return lists;
    }

    private void Count(List<NameList> lists, NameOptions options)
    {
        var count = 0;
        foreach (var list in Merged(lists)) count += new NameListRenderer(renderer, NamesLook.Bare, options, renderer.NameLists++).Shown(list.Names);
        if (count > 0) renderer.Draft.Add(NumberText.Plain(count));
    }

    private void List(NameList list, NamesLook look, NameOptions options)
    {
        var draft = renderer.Draft;
        var names = new NameListRenderer(renderer, look, options, renderer.NameLists++);
        if (look.Label is not { } label || Context.InSort)
        {
            names.Render(list.Names);
            return;
        }
        var term = list.Variable == Variable.EditorTranslator ? "editortranslator" : list.Variable.Name();
        var words = Node.OfText(Labels.Text(label, term, list.Names.Length > 1, Context.Locale), Tag.None);
        var start = draft.Open("");
        if (look.LabelComesFirst && words is not null) renderer.Printed(words, label.Format, Context.Locale.Language);
        if (!names.Render(list.Names)) draft.CutTo(start + 1);
        else if (!look.LabelComesFirst && words is not null) renderer.Printed(words, label.Format, Context.Locale.Language);
        draft.Close(start);
    }

    /// <summary>The first stand-in that prints. The variables that it printed are used up for the rest of the item.</summary>
    private void Substitute(Element.Names element, NamesLook look)
    {
        var (draft, outer) = (renderer.Draft, renderer.SubstituteLook);
        renderer.SubstituteLook = look;
        foreach (var each in renderer.Flat(element.Substitute))
        {
            var start = draft.Open("");
            var watched = renderer.Watch();
            renderer.Render(each);
            var seen = renderer.Unwatch(watched);
            if (draft.Close(start))
            {
                renderer.UseUp(seen);
                if (!draft.Has(start, Tag.Names)) draft.Mark(start, Tag.Names, new NameListInfo([], 0, renderer.NameLists++));
                break;
            }
            if (each is Element.TextTerm term && Context.Locale.Term(term.Term, term.Form) is not null) break;
        }
        renderer.SubstituteLook = outer;
    }
}
