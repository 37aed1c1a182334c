using System.Collections.Immutable;

namespace Csl;

/// <summary>Reads rendering elements. What CSL does not know is told and left out.</summary>
internal sealed class ElementReader(ImmutableArray<StyleProblem>.Builder problems, MacroTable macros)
{
    public ImmutableArray<Element> Children(MarkupElement parent) =>
        [.. parent.Children.Where(child => child.Name != "sort").Select(Read).OfType<Element>()];

    private Element? Read(MarkupElement element)
    {
        CheckAttributes(element);
        return element.Name switch
        {
            "text" => Text(element),
            "number" => new Element.Number(AttributeNames.Format(element), Variable(element), NumberForm(element["form"])),
            "label" => Label(element, Variable(element)),
            "date" => Date(element),
            "names" => Names(element),
            "group" => new Element.Group(AttributeNames.Format(element), Children(element)),
            "choose" => Choose(element),
            _ => Unknown(element),
        };
    }

    public void CheckAttributes(MarkupElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            if (AttributeNames.Known.Contains(attribute.Name)) continue;
            problems.Add(new StyleProblem(attribute.Offset, $"the attribute {attribute.Name} is not known in CSL 1.0.2", "remove it", false));
        }
    }

    private Element? Unknown(MarkupElement element)
    {
        problems.Add(new StyleProblem(element.Offset, $"<{element.Name}> is not known here in CSL 1.0.2", "remove it", false));
        return null;
    }

    private Element? Text(MarkupElement element)
    {
        var format = AttributeNames.Format(element);
        if (element["variable"] is not null) return new Element.TextVariable(format, Variable(element), element["form"] == "short");
        if (element["macro"] is { } macro) return new Element.MacroCall(format, macros.Call(macro, element.Offset));
        if (element["term"] is { } term)
        {
            return new Element.TextTerm(format, term, AttributeNames.TermForm(element["form"]), element["plural"] == "true");
        }
        if (element["value"] is { } value) return new Element.TextValue(format, value);
        problems.Add(new StyleProblem(element.Offset, "this text says nothing", "give it variable, macro, term or value", false));
        return null;
    }

    private Variable Variable(MarkupElement element) => Find(element["variable"] ?? "", element);

    private Variable Find(string name, MarkupElement element)
    {
        var variable = Variables.Find(name);
        if (variable == Csl.Variable.None && name.Length > 0)
        {
            var message = $"the variable {name} is not known in CSL 1.0.2";
            problems.Add(new StyleProblem(element.Offset, message, "correct its name, or remove the element", false));
        }
        return variable;
    }

    private ImmutableArray<Variable> VariableList(MarkupElement element) =>
        [.. Words(element["variable"] ?? "").Select(name => Find(name, element)).Where(variable => variable != Csl.Variable.None)];

    private static string[] Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static Element.Label Label(MarkupElement element, Variable variable) => new(
        AttributeNames.Format(element), variable, AttributeNames.TermForm(element["form"]),
        element["plural"] switch { "always" => Plural.Always, "never" => Plural.Never, _ => Plural.Contextual });

    private static NumberForm NumberForm(string? form) => form switch
    {
        "ordinal" => Csl.NumberForm.Ordinal,
        "long-ordinal" => Csl.NumberForm.LongOrdinal,
        "roman" => Csl.NumberForm.Roman,
        _ => Csl.NumberForm.Numeric,
    };

    public Element.Date Date(MarkupElement element)
    {
        var form = element["form"] switch { "text" => DateForm.Text, "numeric" => DateForm.Numeric, _ => DateForm.None };
        var shown = element["date-parts"] switch { "year" => DateParts.Year, "year-month" => DateParts.YearMonth, _ => DateParts.YearMonthDay };
        var parts = element.Children.Select(DatePart).OfType<DatePart>();
        return new Element.Date(AttributeNames.Format(element), Variable(element), form, shown, [.. parts]);
    }

    private DatePart? DatePart(MarkupElement element)
    {
        CheckAttributes(element);
        DatePartName? name = element["name"] switch
        {
            "day" => DatePartName.Day,
            "month" => DatePartName.Month,
            "year" => DatePartName.Year,
            _ => null,
        };
        if (element.Name == "date-part" && name is { } known)
        {
            return new DatePart(known, AttributeNames.Format(element), element["form"], element["range-delimiter"]);
        }
        problems.Add(new StyleProblem(element.Offset, "this is no part of a date", "write <date-part name=\"year\"/>, month or day", false));
        return null;
    }

    private Element.Names Names(MarkupElement element)
    {
        var options = new NameOptions { NamesDelimiter = element["delimiter"] };
        var look = new NamesLook(options);
        var written = false;
        foreach (var child in element.Children)
        {
            CheckAttributes(child);
            written |= child.Name != "substitute";
            look = child.Name switch
            {
                "name" => look with
                {
                    Options = NameOptionsReader.Own(child).Within(options),
                    Name = AttributeNames.Format(child),
                    Family = Part(child, "family"),
                    Given = Part(child, "given"),
                },
                "et-al" => look with { EtAl = new EtAl(AttributeNames.Format(child), child["term"] ?? "et-al") },
                "label" => look with
                {
                    Label = Label(child, Csl.Variable.None),
                    LabelComesFirst = element.Children.FindIndex(each => each.Name == "name") is var name && name > element.Children.IndexOf(child),
                },
                _ => look,
            };
        }
        var substitute = element.Child("substitute") is { } substitutes ? Children(substitutes) : [];
        return new Element.Names(AttributeNames.Format(element), VariableList(element), written ? look : null, substitute);
    }

    private static Format? Part(MarkupElement name, string part) =>
        name.Children.Find(child => child.Name == "name-part" && child["name"] == part) is { } found ? AttributeNames.Format(found) : null;

    private Element.Choose Choose(MarkupElement element)
    {
        var branches = ImmutableArray.CreateBuilder<Branch>();
        foreach (var branch in element.Children)
        {
            CheckAttributes(branch);
            var match = branch["match"] switch { "any" => Match.Any, "none" => Match.None, _ => Match.All };
            branches.Add(new Branch(match, branch.Name == "else" ? [] : Conditions(branch), Children(branch)));
        }
        return new Element.Choose(branches.ToImmutable());
    }

    private ImmutableArray<Condition> Conditions(MarkupElement branch)
    {
        var conditions = ImmutableArray.CreateBuilder<Condition>();
        foreach (var attribute in branch.Attributes)
        {
            if (Kind(attribute.Name) is not { } kind) continue;
            foreach (var value in Words(attribute.Value))
            {
                var aboutVariable = kind is ConditionKind.Variable or ConditionKind.IsNumeric or ConditionKind.IsUncertainDate;
                conditions.Add(new Condition(kind, value, aboutVariable ? Find(value, branch) : Csl.Variable.None));
            }
        }
        if (conditions.Count == 0) problems.Add(new StyleProblem(branch.Offset, $"<{branch.Name}> has no condition", "give it one", false));
        return conditions.ToImmutable();
    }

    private static ConditionKind? Kind(string attribute) => attribute switch
    {
        "type" => ConditionKind.Type,
        "variable" => ConditionKind.Variable,
        "is-numeric" => ConditionKind.IsNumeric,
        "is-uncertain-date" => ConditionKind.IsUncertainDate,
        "locator" => ConditionKind.Locator,
        "position" => ConditionKind.Position,
        "disambiguate" => ConditionKind.Disambiguate,
        "jurisdiction" => ConditionKind.Jurisdiction,
        _ => null,
    };
}
