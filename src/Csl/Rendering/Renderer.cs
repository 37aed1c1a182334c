using System.Collections.Immutable;

namespace Csl;

/// <summary>An item ran more elements than <see cref="Limits.Steps"/>.</summary>
internal sealed class TooManyStepsException : Exception;

/// <summary>
/// Renders one item by the elements of a style. Holds what rendering changes: which variables were called, which of them printed, which a
/// substitution used up.
/// </summary>
internal sealed class Renderer
{
    private readonly Context context;
    private readonly Shape shape;
    private readonly Draft draft = Draft.OfThread;
    private VariableSet usedUp;
    private VariableSet? watched;
    private string? itemLanguage;
    private int called;
    private int printed;
    private int steps;
    private int depth;
    private bool yearSuffixPrinted;

    public Renderer(Context context) => (this.context, shape) = (context, Shape.Of(context));

    public Context Context => context;

    /// <summary>The language of the item's title, for letters and their case.</summary>
    private string ItemLanguage => itemLanguage ??= context.Item.Language is { } language ? language.Trim() : context.Locale.Language;

    /// <summary>How many lists of names came before, which is how later steps name them.</summary>
    public int NameLists { get; set; }

    /// <summary>The look that names without one of their own take over while a substitution is tried.</summary>
    public NamesLook? SubstituteLook { get; set; }

    public Draft Draft => draft;

    /// <summary>Elements of the style that stand by themselves: a layout, or a macro that makes a key.</summary>
    public Node? Whole(ImmutableArray<Element> elements)
    {
        var start = draft.Count;
        Write(elements);
        return draft.Take(start);
    }

    /// <summary>The same, left on the draft; false where nothing is printed.</summary>
    public bool Write(ImmutableArray<Element> elements)
    {
        var start = draft.Count;
        try
        {
            return Row(context.Bound.Plans.For(elements, context, shape));
        }
        catch
        {
            draft.CutTo(start);
            throw;
        }
    }

    /// <summary>
    /// What elements print, in a row. The parts of a choice stand where the choice does, so that a delimiter around it comes between them.
    /// </summary>
    private bool Row(ImmutableArray<Element> elements)
    {
        var start = draft.Open("");
        AddParts(elements);
        return draft.Close(start);
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
                return Text(text) is { } node && Printed(Links.Prefixed(node, text.Format, out var format), Upright(format, node), ItemLanguage);
            case Element.MacroCall call:
                return AsVariable(call.Macro.Elements, call.Format, "", ItemLanguage);
            case Element.Group group:
                return AsVariable(group.Children, group.Format, group.Format.Delimiter, context.Locale.Language);
            case Element.Number number:
                return Number(number) is { } numbered && Printed(numbered, number.Format, ItemLanguage);
            case Element.Label label:
                return Labels.OfNumber(label, this) is { } labelled && Printed(labelled, label.Format, context.Locale.Language);
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
        if (format.IsPlain) return Printed(part);
        var start = draft.Open("", format);
        draft.Add(part);
        return Close(start, format, language);
    }

    /// <summary>Ends a row that was begun with a format, and changes its letters as the format says; false where nothing stands in it.</summary>
    public bool Close(int start, Format format, string language)
    {
        if (!draft.Close(start)) return false;
        if (format.Case == TextCase.None && !format.StripPeriods) return true;
        var part = draft.Take(start)!;
        if (format.StripPeriods) part = NodeText.WithoutPeriods(part);
        draft.Add(format.Case == TextCase.None ? part : TextCasing.Apply(part, format.Case, language));
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
    private static Format Upright(Format format, Node node) =>
        format.Face.Style == FontStyle.Italic && Script.HasNoItalics(node)
            ? format with { Face = format.Face with { Style = FontStyle.Inherit } }
            : format;

    /// <summary>Notes that a variable was called; true where it prints.</summary>
    public bool Call(Variable variable, bool prints)
    {
        called++;
        if (!prints || usedUp.Has(variable)) return false;
        printed++;
        if (watched is { } seen) watched = seen.With(variable);
        if (watched is not null && variable.IsNames()) usedUp = usedUp.With(variable);
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

    /// <summary>
    /// Elements that count outside as one variable, printed where they print. A group whose variables all are empty prints nothing.
    /// </summary>
    private bool AsVariable(ImmutableArray<Element> elements, Format format, string delimiter, string language)
    {
        var start = draft.Open(delimiter, format);
        var (outerCalled, outerPrinted) = (called, printed);
        (called, printed) = (0, 0);
        AddParts(elements);
        if (called > 0 && printed == 0) draft.CutTo(start + 1);
        var calls = called;
        (called, printed) = (outerCalled, outerPrinted);
        var prints = Close(start, format, language);
        if (prints) printed++;
        if (prints || calls > 0) called++;
        return prints;
    }

    /// <summary>The elements, with those of a choice in its place.</summary>
    public IEnumerable<Element> Flat(ImmutableArray<Element> elements) =>
        elements.SelectMany(element => element is Element.Choose choose ? Flat(Chosen(choose)) : [element]);

    private ImmutableArray<Element> Chosen(Element.Choose choose)
    {
        if (++steps > Limits.Steps) throw new TooManyStepsException();
        foreach (var branch in choose.Branches)
        {
            if (Conditions.Met(branch, shape, this) == true) return branch.Children;
        }
        return [];
    }

    private Node? Text(Element.TextVariable element)
    {
        var variable = element.Variable;
        if (element.Short && variable.Short() is var brief and not Variable.None && context.Item.Has(brief) && !IsUsedUp(variable))
        {
            Call(brief, true);
            return context.Item.Rich(brief);
        }
        return variable switch
        {
            Variable.YearSuffix => YearSuffix(),
            Variable.CitationNumber when context.CitationNumber is { } place =>
                Call(variable, true) ? Node.OfText(NumberText.Plain(place), Tag.CitationNumber) : null,
            Variable.CitationLabel => Call(variable, true) ? Label() : null,
            _ when variable.IsNumber() => Numbers.TextOf(variable, context) is var number && Call(variable, number is not null)
                ? NumberText.Field(variable, number!, context)
                : null,
            _ => context.Item.Rich(variable) is var text && Call(variable, text is not null) ? text : null,
        };
    }

    private Node? Label()
    {
        var label = new Node { Text = CitationLabel.Of(context.Item), Tag = Tag.CitationLabel };
        return context.YearSuffix == YearSuffixPlace.OnItsOwn || context.Distinction.YearSuffix == 0 ? label : Node.Row([label, SuffixNode()]);
    }

    private Node? Number(Element.Number element)
    {
        if (element.Variable == Variable.CitationNumber)
        {
            if (!Call(element.Variable, context.CitationNumber is not null)) return null;
            return Node.OfText(NumberText.Form(context.CitationNumber!.Value, element.Form, Gender.Neuter, context.Locale), Tag.CitationNumber);
        }
        var text = Numbers.TextOf(element.Variable, context);
        return Call(element.Variable, text is not null) ? NumberText.Numbered(element, text!, context) : null;
    }

    private bool Date(Element.Date element)
    {
        var isLeftOut = IsUsedUp(element.Variable) || (context.IsCompared && element.Variable == Variable.Accessed);
        var date = isLeftOut ? null : context.Item.Date(element.Variable);
        return Call(element.Variable, date is not null && new DateRenderer(this).Render(element, date));
    }

    /// <summary>The letter after the year of the first date, unless the style prints it elsewhere.</summary>
    public Node? ImplicitYearSuffix()
    {
        if (context.YearSuffix != YearSuffixPlace.AfterDate || context.Distinction.YearSuffix == 0) return null;
        if (yearSuffixPrinted || context.InSort) return null;
        yearSuffixPrinted = true;
        return SuffixNode();
    }

    /// <summary>A letter that is not there does not make its group empty.</summary>
    private Node? YearSuffix() => context.Distinction.YearSuffix > 0 && Call(Variable.YearSuffix, true) ? SuffixNode() : null;

    private Node SuffixNode() =>
        new() { Text = NumberText.Letters(context.Distinction.YearSuffix), Tag = Tag.YearSuffix, About = context.Distinction.YearSuffix };
}
