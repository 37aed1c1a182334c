using System.Collections.Immutable;

namespace Csl;

/// <summary>An item ran more elements than <see cref="Limits.Steps"/>.</summary>
internal sealed class TooManyStepsException : Exception;

/// <summary>
/// Renders one item by the elements of a style. Holds what rendering changes: the draft, which variables were called, which of them printed, which
/// a substitution used up.
/// </summary>
internal sealed partial class Renderer
{
    private readonly Draft draft = new();
    private Context context;
    private Shape shape;
    private VariableSet usedUp;
    private VariableSet? watched;
    private string? itemLanguage;
    private int called;
    private int printed;
    private int steps;
    private int depth;
    private bool yearSuffixPrinted;

    /// <summary>A renderer for that; <see cref="Release"/> gives it back.</summary>
    /// <param name="context">The item and its place.</param>
    /// <param name="keepsParts">Whether later steps look for parts of what is rendered.</param>
    public static Renderer Of(in Context context, bool keepsParts = true)
    {
        var renderer = Spare<Renderer>.Take();
        renderer.Begin(context, keepsParts);
        return renderer;
    }

    public void Release() => Spare<Renderer>.GiveBack(this);

    private void Begin(in Context of, bool keepsParts)
    {
        context = of;
        shape = Shape.Of(of);
        draft.Begin(keepsParts);
        (usedUp, watched, itemLanguage, yearSuffixPrinted, SubstituteLook) = (default, null, null, false, null);
        (called, printed, steps, depth, NameLists, DisambiguateTests) = (0, 0, 0, 0, 0, 0);
    }

    public ref readonly Context Context => ref context;

    /// <summary>The language of the item's title, for letters and their case.</summary>
    private string ItemLanguage => itemLanguage ??= context.Item.Language is { } language ? language.Trim() : context.Locale.Language;

    /// <summary>How many lists of names came before, which is how later steps name them.</summary>
    public int NameLists { get; set; }

    /// <summary>The look that names without one of their own take over while a substitution is tried.</summary>
    public NamesLook? SubstituteLook { get; set; }

    public Draft Draft => draft;

    /// <summary>Elements of the style that stand by themselves, a layout, or a macro that makes a key, as one part.</summary>
    public Node? Whole(ImmutableArray<Element> elements)
    {
        Write(elements);
        return draft.Take(0);
    }

    /// <summary>The same, left on the draft; false where nothing is printed.</summary>
    public bool Write(ImmutableArray<Element> elements) => Row(context.Bound.Plans.For(elements, context, shape));

    /// <summary>
    /// What elements print, in a row. The parts of a choice stand where the choice does, so that a delimiter around it comes between them.
    /// </summary>
    private bool Row(ImmutableArray<Element> elements)
    {
        var row = draft.Open("");
        AddParts(elements);
        return draft.Close(row);
    }

    private void AddParts(ImmutableArray<Element> elements)
    {
        foreach (var element in elements)
        {
            if (element is Element.Choose choose) AddParts(Chosen(choose));
            else Render(element);
        }
    }

    /// <summary>Puts what an element prints on the draft; false where it prints nothing.</summary>
    public bool Render(Element element)
    {
        if (++steps > Limits.Steps || depth >= Limits.Depth) throw new TooManyStepsException();
        depth++;
        var prints = Rendered(element);
        depth--;
        return prints;
    }

    private bool Rendered(Element element)
    {
        switch (element)
        {
            case Element.Fixed words:
                return Printed(words.Node);
            case Element.TextVariable text:
                return Text(text);
            case Element.MacroCall call:
                return AsVariable(call.Macro.Elements, call.Format, "", ItemLanguage);
            case Element.Group group:
                return AsVariable(group.Children, group.Format, group.Format.Delimiter, context.Locale.Language);
            case Element.Number number:
                return Number(number) is { } numbered && Printed(numbered, number.Format, ItemLanguage);
            case Element.Label label:
                return Printed(Labels.OfNumber(label, this), label.Format, context.Locale.Language);
            case Element.Date date:
                return Date(date);
            case Element.Names names:
                return new NamesRenderer(this).Render(names);
            case Element.Choose choose:
                return Row(Chosen(choose));
            case Element.Absent:
                called++;
                return false;
            default:
                return Words(element, context.Locale) is { } fixedWords && Printed(fixedWords);
        }
    }

    private bool Printed(Node part)
    {
        draft.Add(part);
        return true;
    }

    /// <summary>Puts a part on the draft as a format has it.</summary>
    public bool Printed(Node part, Format format, string language)
    {
        draft.Add(part.Lettered(format, language), format);
        return true;
    }

    /// <summary>The same with a bare text; false where it is empty.</summary>
    public bool Printed(string text, Format format, string language, Tag tag = Tag.None)
    {
        if (text.Length == 0) return false;
        if (format.ChangesLetters && !TextCasing.Keeps(text, format)) return Printed(new Node { Text = text, Tag = tag }, format, language);
        draft.Add(text, tag, format);
        return true;
    }

    /// <summary>Ends a row that was begun with a format, and changes its letters as the format says; false where nothing stands in it.</summary>
    public bool Close(DraftRow row, Format format, string language)
    {
        if (!draft.Close(row)) return false;
        if (format.ChangesLetters) draft.Add(draft.Take(row.Start)!.Lettered(format, language));
        return true;
    }

    /// <summary>What a term or a value prints, whatever the item.</summary>
    public static Node? Words(Element element, Locale locale)
    {
        var words = element switch
        {
            Element.TextTerm text when locale.Term(text.Term, text.Form) is { } term =>
                Node.OfText(text.Plural ? term.Multiple : term.Single, Tag.Term),
            Element.TextValue text => RichText.Read(text.Value),
            _ => null,
        };
        return words?.Formatted(element.Format, locale.Language);
    }

    /// <summary>Scripts such as Han have no italics of their own.</summary>
    private static Format Upright(Format format, Node node) => format.IsItalic && Script.HasNoItalics(node) ? format.Upright() : format;

    private static Format Upright(Format format, string text) => format.IsItalic && Script.HasNoItalics(text) ? format.Upright() : format;

    /// <summary>Notes that a variable was called; true where it prints.</summary>
    public bool Call(Variable variable, bool prints)
    {
        called++;
        if (!prints || usedUp.Has(variable)) return false;
        printed++;
        if (watched is { } seen) watched = seen.With(variable);
        // What stands in is used up at once, so that it does not stand in twice; a number stays for its label.
        if (watched is not null && !variable.IsNumber()) usedUp = usedUp.With(variable);
        return true;
    }

    /// <summary>How many conditions asked whether the item has to be told from others.</summary>
    public int DisambiguateTests { get; private set; }

    /// <summary>Answers such a condition: they come into force one after the other, as far as they are needed.</summary>
    public bool TestDisambiguate() => ++DisambiguateTests <= context.Distinction.Conditions;

    public bool IsUsedUp(Variable variable) => usedUp.Has(variable);

    public void UseUp(VariableSet variables) => usedUp = usedUp.Union(variables);

    /// <summary>Begins to write down which variables print; returns what was written down before, to be given back in the end.</summary>
    public VariableSet? Watch()
    {
        var outer = watched;
        watched = default(VariableSet);
        return outer;
    }

    /// <summary>Ends that; returns which variables printed.</summary>
    public VariableSet Unwatch(VariableSet? outer)
    {
        var seen = watched ?? default;
        watched = outer?.Union(seen);
        return seen;
    }
}
