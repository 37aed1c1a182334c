using System.Collections.Immutable;

namespace Csl;

/// <summary>Reads a style file.</summary>
internal sealed class StyleReader
{
    private readonly ImmutableArray<StyleProblem>.Builder problems = ImmutableArray.CreateBuilder<StyleProblem>();
    private readonly MacroTable macros;
    private readonly ElementReader elements;

    private StyleReader()
    {
        macros = new MacroTable(problems);
        elements = new ElementReader(problems, macros);
    }

    public static StyleReading Read(string xml)
    {
        var reader = new StyleReader();
        Style? style = null;
        try
        {
            var root = MarkupReader.Read(xml);
            if (root.Name == "style" && root.Child("citation") is null && ParentOf(root) is { } parent) return new(null, []) { Parent = parent };
            style = reader.Style(root);
        }
        catch (MarkupException wrong)
        {
            const string help = "take the file anew from where it came from, or correct this place";
            reader.problems.Add(new StyleProblem(wrong.Offset, wrong.Message, help, true));
        }
        var problems = reader.problems.ToImmutable();
        return new StyleReading(problems.Any(problem => problem.IsFatal) ? null : style, problems);
    }

    private Style Style(MarkupElement root)
    {
        if (root.Name != "style") throw new MarkupException(root.Offset, $"<{root.Name}> is not a style");
        foreach (var child in root.Children) ReadPart(child);
        var citation = root.Child("citation") ?? throw new MarkupException(root.Offset, "the style has no <citation>");
        var bibliography = root.Child("bibliography");
        var names = NameOptionsReader.Inherited(root);
        var info = root.Child("info");
        var title = info?.Child("title")?.Text ?? "";
        var style = new Style
        {
            Title = title,
            ShortTitle = info?.Child("title-short")?.Text is { Length: > 0 } name ? name : title,
            IsNumeric = HasCategory(info, "citation-format", "numeric"),
            IsLaw = HasCategory(info, "field", "law"),
            Class = root["class"] == "note" ? StyleClass.Note : StyleClass.InText,
            DefaultLocale = root["default-locale"],
            Citation = Layout(citation, names),
            CitationOptions = CitationOptions(citation),
            Bibliography = bibliography is null ? null : Layout(bibliography, names),
            BibliographyOptions = bibliography is null ? new BibliographyOptions() : BibliographyOptions(bibliography),
            Locales = [.. root.Children.Where(child => child.Name == "locale").Select(new LocaleReader(problems).Read)],
            InitializeWithHyphen = root["initialize-with-hyphen"] != "false",
            DemoteParticle = root["demote-non-dropping-particle"] switch
            {
                "never" => DemoteParticle.Never,
                "sort-only" => DemoteParticle.SortOnly,
                _ => DemoteParticle.DisplayAndSort,
            },
            PageRangeFormat = root["page-range-format"] switch
            {
                "chicago" or "chicago-15" => PageRangeFormat.Chicago15,
                "chicago-16" => PageRangeFormat.Chicago16,
                "expanded" => PageRangeFormat.Expanded,
                "minimal" => PageRangeFormat.Minimal,
                "minimal-two" => PageRangeFormat.MinimalTwo,
                _ => PageRangeFormat.None,
            },
        };
        macros.Check();
        return style;
    }

    private static bool HasCategory(MarkupElement? info, string kind, string value) =>
        info?.Children.Exists(category => category.Name == "category" && category[kind] == value) == true;

    private static string? ParentOf(MarkupElement root) =>
        root.Child("info")?.Children.Find(link => link.Name == "link" && link["rel"] == "independent-parent")?["href"];

    private void ReadPart(MarkupElement element)
    {
        elements.CheckAttributes(element);
        if (element.Name == "macro" && element["name"] is { } name)
        {
            var macro = macros.Call(name, element.Offset);
            macro.Elements = elements.Children(element);
            macro.IsDefined = true;
        }
        else if (element.Name is not ("info" or "citation" or "bibliography" or "locale"))
        {
            problems.Add(new StyleProblem(element.Offset, $"<{element.Name}> is not known in a style", "remove it", false));
        }
    }

    private Layout Layout(MarkupElement part, NameOptions names)
    {
        var layout = part.Child("layout") ?? throw new MarkupException(part.Offset, $"<{part.Name}> has no <layout>");
        elements.CheckAttributes(layout);
        var sort = part.Child("sort")?.Children.Select(SortKey) ?? [];
        return new Layout(AttributeNames.Format(layout), elements.Children(layout), [.. sort], NameOptionsReader.Inherited(part).Within(names));
    }

    private SortKey SortKey(MarkupElement key)
    {
        elements.CheckAttributes(key);
        return new SortKey(
            Variables.Find(key["variable"] ?? ""),
            key["macro"] is { } macro ? macros.Call(macro, key.Offset) : null,
            key["sort"] == "descending",
            NameOptionsReader.Key(key));
    }

    private static CitationOptions CitationOptions(MarkupElement citation)
    {
        var collapse = citation["collapse"] switch
        {
            "citation-number" => Collapse.CitationNumber,
            "year" => Collapse.Year,
            "year-suffix" => Collapse.YearSuffix,
            "year-suffix-ranged" => Collapse.YearSuffixRanged,
            _ => Collapse.None,
        };
        return new CitationOptions
        {
            AddNames = citation["disambiguate-add-names"] == "true",
            AddGivenNames = citation["disambiguate-add-givenname"] == "true",
            AddYearSuffix = citation["disambiguate-add-year-suffix"] == "true",
            GivenNameRule = citation["givenname-disambiguation-rule"] switch
            {
                "all-names" => GivenNameRule.AllNames,
                "all-names-with-initials" => GivenNameRule.AllNamesWithInitials,
                "primary-name" => GivenNameRule.PrimaryName,
                "primary-name-with-initials" => GivenNameRule.PrimaryNameWithInitials,
                _ => GivenNameRule.ByCite,
            },
            Collapse = collapse,
            CiteGroupDelimiter = citation["cite-group-delimiter"],
            AfterCollapseDelimiter = citation["after-collapse-delimiter"],
            YearSuffixDelimiter = citation["year-suffix-delimiter"],
            NearNoteDistance = NameOptionsReader.Integer(citation["near-note-distance"]) ?? 5,
        };
    }

    private static BibliographyOptions BibliographyOptions(MarkupElement bibliography) => new()
    {
        AuthorSubstitute = bibliography["subsequent-author-substitute"],
        SubstituteRule = bibliography["subsequent-author-substitute-rule"] switch
        {
            "complete-each" => SubstituteRule.CompleteEach,
            "partial-each" => SubstituteRule.PartialEach,
            "partial-first" => SubstituteRule.PartialFirst,
            _ => SubstituteRule.CompleteAll,
        },
        SecondFieldAlign = bibliography["second-field-align"] switch
        {
            "flush" => SecondFieldAlign.Flush,
            "margin" => SecondFieldAlign.Margin,
            _ => SecondFieldAlign.None,
        },
        HangingIndent = bibliography["hanging-indent"] == "true",
    };
}
