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

/// <summary>The lists of several variables; nearly always there is one.</summary>
internal struct NameLists
{
    public NameList? First { get; private set; }

    public List<NameList>? Others { get; private set; }

    public readonly List<NameList> All => [First!.Value, .. Others ?? []];

    public void Add(NameList list)
    {
        if (First is null) First = list;
        else (Others ??= []).Add(list);
    }
}

/// <summary>Renders <c>names</c>: a list for each variable, labels, and what stands in where there are none.</summary>
internal readonly struct NamesRenderer(Renderer renderer)
{
    private ref readonly Context Context => ref renderer.Context;

    public bool Render(Element.Names element)
    {
        var look = element.Look ?? renderer.SubstituteLook ?? NamesLook.Bare;
        var options = element.Options ?? Options(element, look, Context);
        var lists = default(NameLists);
        foreach (var variable in element.Variables)
        {
            var names = Context.Item.Names(variable);
            if (renderer.Call(variable, names.Length > 0)) lists.Add(new NameList(variable, names));
        }
        var row = renderer.Draft.Open(lists.Others is null ? "" : options.NamesDelimiter ?? "", element.Format);
        if (lists.First is not { } first) Substitute(element, look);
        else if (options.Form == NameForm.Count) Count(lists, options);
        else if (lists.Others is null) List(first, look, options);
        else
        {
            foreach (var list in Merged(lists.All)) List(list, look, options);
        }
        return renderer.Close(row, element.Format, Context.Locale.Language);
    }

    /// <summary>The options in force. In a key all names are inverted, and the key may say how many count.</summary>
    public static NameOptions Options(Element.Names element, NamesLook look, in Context context)
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

    private void Count(in NameLists lists, NameOptions options)
    {
        var count = 0;
        foreach (var list in Merged(lists.All))
        {
            count += new NameListRenderer(renderer, NamesLook.Bare, options, renderer.NameLists++).Shown(list.Names);
        }
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
        var words = Labels.Text(label, term, list.Names.Length > 1, Context.Locale);
        var row = draft.Open("");
        if (look.LabelComesFirst) renderer.Printed(words, label.Format, Context.Locale.Language);
        if (!names.Render(list.Names)) draft.CutTo(row.Content);
        else if (!look.LabelComesFirst) renderer.Printed(words, label.Format, Context.Locale.Language);
        draft.Close(row);
    }

    /// <summary>The first stand-in that prints. The variables that it printed are used up for the rest of the item.</summary>
    private void Substitute(Element.Names element, NamesLook look)
    {
        var (draft, outer) = (renderer.Draft, renderer.SubstituteLook);
        renderer.SubstituteLook = look;
        foreach (var each in renderer.Flat(element.Substitute))
        {
            var row = draft.Open("");
            var watched = renderer.Watch();
            renderer.Render(each);
            var seen = renderer.Unwatch(watched);
            if (draft.Close(row))
            {
                renderer.UseUp(seen);
                if (!draft.KeepsParts || draft.Has(row.Start, Tag.Names)) break;
                draft.Mark(row, Tag.Names, new NameListInfo([], 0, renderer.NameLists++));
                break;
            }
            if (each is Element.TextTerm term && Context.Locale.Term(term.Term, term.Form) is not null) break;
        }
        renderer.SubstituteLook = outer;
    }
}
