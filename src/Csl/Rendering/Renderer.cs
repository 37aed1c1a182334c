using System.Collections.Immutable;
using System.Runtime.InteropServices;

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
    private readonly List<Node> parts = [];
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

    /// <summary>Elements of the style that stand by themselves: a layout, or a macro that makes a key.</summary>
    public Node? Whole(ImmutableArray<Element> elements) => Row(context.Bound.Plans.For(elements, context, shape), "");

    /// <summary>
    /// What elements print, in a row. The parts of a choice stand where the choice does, so that a delimiter around it comes between them.
    /// </summary>
    private Node? Row(ImmutableArray<Element> elements, string delimiter)
    {
        var start = parts.Count;
        AddParts(elements);
        var own = CollectionsMarshal.AsSpan(parts)[start..];
        var node = own.Length switch
        {
            0 => null,
            1 => own[0],
            _ => new Node { Children = ImmutableArray.Create(own), Delimiter = delimiter },
        };
        CollectionsMarshal.SetCount(parts, start);
        return node;
    }

    private void AddParts(ImmutableArray<Element> elements)
    {
        foreach (var element in elements)
        {
            if (element is Element.Choose choose) AddParts(Chosen(choose));
            else if (Render(element) is { } part) parts.Add(part);
        }
    }

    public Node? Render(Element element)
    {
        if (++steps > Limits.Steps || depth >= Limits.Depth) throw new TooManyStepsException();
        depth++;
        var node = Rendered(element);
        depth--;
        return node;
    }

    private Node? Rendered(Element element)
    {
        switch (element)
        {
            case Element.Fixed words:
                return words.Node;
            case Element.TextVariable text:
                return Text(text) is { } node ? Links.Around(node, Upright(text.Format, node), ItemLanguage) : null;
            case Element.MacroCall call:
                return AsVariable(call.Macro.Elements, "")?.Formatted(call.Format, ItemLanguage);
            case Element.Group group:
                return AsVariable(group.Children, group.Format.Delimiter)?.Formatted(group.Format, context.Locale.Language);
            case Element.Number number:
                return Number(number)?.Formatted(number.Format, ItemLanguage);
            case Element.Label label:
                return Labels.OfNumber(label, this)?.Formatted(label.Format, context.Locale.Language);
            case Element.Date date:
                return Date(date);
            case Element.Names names:
                return new NamesRenderer(this).Render(names);
            case Element.Choose choose:
                return Row(Chosen(choose), "");
            case Element.Absent:
                called++;
                return null;
            default:
                return Words(element, context.Locale);
        }
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
    /// Something that counts outside as one variable, printed where it prints. A group whose variables all are empty prints nothing.
    /// </summary>
    private Node? AsVariable(ImmutableArray<Element> elements, string delimiter)
    {
        var (outerCalled, outerPrinted) = (called, printed);
        (called, printed) = (0, 0);
        var node = Row(elements, delimiter);
        if (called > 0 && printed == 0) node = null;
        var counts = called > 0 || node is not null;
        (called, printed) = (outerCalled + (counts ? 1 : 0), outerPrinted + (node is null ? 0 : 1));
        return node;
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
        if (element.Short && element.Variable.Short() is var brief and not Variable.None && context.Item.Has(brief) && !IsUsedUp(element.Variable))
        {
            Call(brief, true);
            return Field(brief, context.Item.Text(brief)!);
        }
        var variable = element.Variable;
        switch (variable)
        {
            case Variable.YearSuffix:
                return YearSuffix();
            case Variable.CitationNumber when Call(variable, context.CitationNumber is not null):
                return Node.OfText(NumberText.Plain(context.CitationNumber!.Value), Tag.CitationNumber);
            case Variable.CitationLabel when Call(variable, true):
                return Label();
            case Variable.CitationNumber or Variable.CitationLabel:
                return null;
        }
        var text = Numbers.TextOf(variable, context);
        if (!Call(variable, text is not null)) return null;
        return variable.IsNumber() || variable == Variable.Locator ? NumberText.Field(variable, text!, context) : Field(variable, text!);
    }

    private Node? Label()
    {
        var label = new Node { Text = CitationLabel.Of(context.Item), Tag = Tag.CitationLabel };
        return context.YearSuffix == YearSuffixPlace.OnItsOwn || context.Distinction.YearSuffix == 0 ? label : Node.Row([label, SuffixNode()]);
    }

    private Node? Field(Variable variable, string text) => variable switch
    {
        Variable.URL or Variable.ArchiveUrl or Variable.DOI or Variable.PMID or Variable.PMCID => Links.Of(variable, text),
        Variable.Title => context.Item.Rich(variable) is { } title ? new Node { Children = [title], Tag = Tag.Title } : null,
        _ => context.Item.Rich(variable),
    };

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

    private Node? Date(Element.Date element)
    {
        var isLeftOut = IsUsedUp(element.Variable) || (context.IsCompared && element.Variable == Variable.Accessed);
        var date = isLeftOut ? null : context.Item.Date(element.Variable);
        var node = date is null ? null : new DateRenderer(this).Render(element, date);
        return Call(element.Variable, node is not null) ? node : null;
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
