using System.Collections.Immutable;

namespace Csl;

/// <summary>An item ran more elements than <see cref="Limits.Steps"/>.</summary>
internal sealed class TooManyStepsException : Exception;

/// <summary>
/// Renders one item by the elements of a style. Holds what rendering changes: which variables were called, which of them printed, which a
/// substitution used up.
/// </summary>
internal sealed class Renderer(Context context)
{
    private readonly HashSet<Variable> usedUp = [];
    private readonly Stack<List<Variable>> watchers = [];
    private int called;
    private int printed;
    private int steps;
    private int depth;
    private bool yearSuffixPrinted;

    public Context Context => context;

    /// <summary>How many lists of names came before, which is how later steps name them.</summary>
    public int NameLists { get; set; }

    /// <summary>The look that names without one of their own take over while a substitution is tried.</summary>
    public NamesLook? SubstituteLook { get; set; }

    public Node? Render(ImmutableArray<Element> elements) => Node.Row(Parts(elements));

    /// <summary>
    /// The parts that elements print. Those of a choice stand where the choice does, so that a delimiter around it comes between them.
    /// </summary>
    public List<Node> Parts(ImmutableArray<Element> elements)
    {
        var parts = new List<Node>();
        foreach (var element in elements)
        {
            if (element is Element.Choose choose) parts.AddRange(Parts(Chosen(choose)));
            else if (Render(element) is { } part) parts.Add(part);
        }
        return parts;
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
        return element switch
        {
            Element.TextVariable text => Text(text) is { } node ? Links.Around(node, Upright(text.Format, node), context.ItemLanguage) : null,
            Element.MacroCall call => Macro(call)?.Formatted(call.Format, context.ItemLanguage),
            Element.TextTerm term => Node.OfText(TermText(term), Tag.Term)?.Formatted(term.Format, context.Locale.Language),
            Element.TextValue value => RichText.Read(value.Value)?.Formatted(value.Format, context.Locale.Language),
            Element.Number number => Number(number)?.Formatted(number.Format, context.ItemLanguage),
            Element.Label label => Labels.OfNumber(label, this)?.Formatted(label.Format, context.Locale.Language),
            Element.Date date => Date(date),
            Element.Names names => new NamesRenderer(this).Render(names),
            Element.Group group => Group(group),
            Element.Choose choose => Render(Chosen(choose)),
            _ => null,
        };
    }

    /// <summary>Scripts such as Han have no italics of their own.</summary>
    private static Format Upright(Format format, Node node) =>
        format.Face.Style == FontStyle.Italic && Script.HasNoItalics(node.Plain())
            ? format with { Face = format.Face with { Style = FontStyle.Inherit } }
            : format;

    /// <summary>Notes that a variable was called; true where it prints.</summary>
    public bool Call(Variable variable, bool prints)
    {
        called++;
        if (!prints || usedUp.Contains(variable)) return false;
        printed++;
        if (watchers.TryPeek(out var watcher)) watcher.Add(variable);
        if (watcher is not null && variable.IsNames()) usedUp.Add(variable);
        return true;
    }

    /// <summary>How many conditions asked whether the item has to be told from others.</summary>
    public int DisambiguateTests { get; private set; }

    /// <summary>Answers such a condition: they come into force one after the other, as far as they are needed.</summary>
    public bool TestDisambiguate() => ++DisambiguateTests <= context.Distinction.Conditions;

    public bool IsUsedUp(Variable variable) => usedUp.Contains(variable);

    public void UseUp(IEnumerable<Variable> variables) => usedUp.UnionWith(variables);

    /// <summary>Writes down, until <see cref="Unwatch"/>, which variables print.</summary>
    public void Watch(List<Variable> into) => watchers.Push(into);

    public void Unwatch(List<Variable> watched)
    {
        if (watchers.Pop() != watched) throw new InvalidOperationException("watches end in the order in which they began");
        if (watchers.TryPeek(out var outer)) outer.AddRange(watched);
    }

    private Node? Macro(Element.MacroCall call) => AsVariable(() => Render(call.Macro.Elements));

    private Node? Group(Element.Group group)
    {
        var content = AsVariable(() => Node.Row(Parts(group.Children), group.Format.Delimiter));
        return content?.Formatted(group.Format, context.Locale.Language);
    }

    /// <summary>
    /// Something that counts outside as one variable, printed where it prints. A group whose variables all are empty prints nothing.
    /// </summary>
    private Node? AsVariable(Func<Node?> render)
    {
        var (outerCalled, outerPrinted) = (called, printed);
        (called, printed) = (0, 0);
        var node = render();
        if (called > 0 && printed == 0) node = null;
        var calls = called;
        (called, printed) = (outerCalled, outerPrinted);
        if (node is not null)
        {
            called++;
            printed++;
        }
        else if (calls > 0) called++;
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
            if (Conditions.Met(branch, this)) return branch.Children;
        }
        return [];
    }

    private string TermText(Element.TextTerm element)
    {
        var term = context.Locale.Term(element.Term, element.Form);
        return term is null ? "" : element.Plural ? term.Multiple : term.Single;
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
            case Variable.CitationLabel when Call(variable, context.CitationLabel is not null):
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
        var label = new Node { Text = context.CitationLabel!, Tag = Tag.CitationLabel };
        return context.YearSuffix == YearSuffixPlace.OnItsOwn || context.Distinction.YearSuffix == 0 ? label : Node.Row([label, SuffixNode()]);
    }

    private static Node? Field(Variable variable, string text) => variable switch
    {
        Variable.URL or Variable.ArchiveUrl or Variable.DOI or Variable.PMID or Variable.PMCID => Links.Of(variable, text),
        Variable.Title => RichText.Read(Spaced(text)) is { } title ? new Node { Children = [title], Tag = Tag.Title } : null,
        _ => RichText.Read(Spaced(text)),
    };

    /// <summary>Where marks are set off by a space, as French does, it is narrow and does not break.</summary>
    private static string Spaced(string text)
    {
        if (!text.Contains(' ')) return text;
        foreach (var mark in ":;?!»") text = text.Replace($" {mark}", $"\u202F{mark}", StringComparison.Ordinal);
        return text.Replace("« ", "«\u202F", StringComparison.Ordinal);
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

    private Node? Date(Element.Date element)
    {
        var isLeftOut = IsUsedUp(element.Variable) || (context.IsCompared && element.Variable == Variable.Accessed);
        var date = isLeftOut ? null : context.Item.Date(element.Variable);
        var node = date is null ? null : new DateRenderer(context, ImplicitYearSuffix).Render(element, date);
        return Call(element.Variable, node is not null) ? node : null;
    }

    /// <summary>The letter after the year of the first date, unless the style prints it elsewhere.</summary>
    private Node? ImplicitYearSuffix()
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
