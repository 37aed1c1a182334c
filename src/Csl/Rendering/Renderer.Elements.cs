using System.Collections.Immutable;

namespace Csl;

/// <summary>What single elements render to.</summary>
internal sealed partial class Renderer
{
    /// <summary>
    /// Elements that count outside as one variable, printed where they print. A group whose variables all are empty prints nothing.
    /// </summary>
    private bool AsVariable(ImmutableArray<Element> elements, Format format, string delimiter, string language)
    {
        var row = draft.Open(delimiter, format);
        var (outerCalled, outerPrinted) = (called, printed);
        (called, printed) = (0, 0);
        AddParts(elements);
        if (called > 0 && printed == 0) draft.CutTo(row.Content);
        var calls = called;
        (called, printed) = (outerCalled, outerPrinted);
        var prints = Close(row, format, language);
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

    private bool Text(Element.TextVariable element)
    {
        var (variable, format) = (element.Variable, element.Format);
        var brief = element.Short && !IsUsedUp(variable) ? variable.Short() : Variable.None;
        var isShort = brief != Variable.None && context.Item.Has(brief);
        if (isShort) variable = brief;
        if (variable is Variable.YearSuffix or Variable.CitationLabel || variable.IsNumber())
        {
            if (NumberOrLabel(variable) is not { } part) return false;
            if (variable == Variable.Locator && format is { Prefix: "[", Suffix: "]" }) part = NumberText.EachInBrackets(part);
            return Printed(part, Upright(format, part), ItemLanguage);
        }
        var text = context.Item.Text(variable);
        if (!Call(variable, text is not null) && !isShort) return false;
        if (Links.Are(variable)) return Linked(Links.Of(variable, text!, format));
        if (BracketedTranslation.Start(variable, text!) is var start and > 0 && context.Item.Type != "legal_case")
        {
            var title = BracketedTranslation.Render(text!, start, Upright(format, text![..start]), ItemLanguage);
            return Printed(title, Format.Plain with { Prefix = format.Prefix, Suffix = format.Suffix }, ItemLanguage);
        }
        if (!RichText.NeedsReading(text!)) return Printed(text!, Upright(format, text!), ItemLanguage);
        var rich = context.Item.Rich(variable);
        return Printed(rich, Upright(format, rich), ItemLanguage);
    }

    private bool Linked(Link link)
    {
        if (link.Address is null || link.Format.ChangesLetters) return Printed(link.Text, link.Format, ItemLanguage);
        draft.AddLink(link.Text, link.Address, link.Format);
        return true;
    }

    private Node? NumberOrLabel(Variable variable) => variable switch
    {
        Variable.YearSuffix => YearSuffix(),
        Variable.CitationNumber when context.CitationNumber is { } place =>
            Call(variable, true) ? Node.OfText(NumberText.Plain(place), Tag.CitationNumber) : null,
        Variable.CitationLabel => Call(variable, true) ? Label() : null,
        Variable.FirstReferenceNoteNumber when context is { FirstNote: { } note, NoteAddress: { } address } =>
            Call(variable, true) ? new Node { Text = NumberText.Plain(note), Tag = Tag.Link, About = address + NumberText.Plain(note) } : null,
        _ => Numbers.TextOf(variable, context) is var number && Call(variable, number is not null)
            ? NumberText.Field(variable, number!, context)
            : null,
    };

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
        if (element.Variable == Variable.FirstReferenceNoteNumber && element.Form == NumberForm.Numeric) return NumberOrLabel(element.Variable);
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
