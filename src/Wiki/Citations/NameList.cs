using System.Collections.Immutable;
using System.Text;

namespace Wiki.Citations;

/// <summary>Prints the authors of an item as one text.</summary>
internal static class NameList
{
    /// <summary>Null where there is nobody.</summary>
    public static string? Compose(ImmutableArray<CitationName> names, StyleHeader style)
    {
        if (names.IsEmpty) return null;
        var format = style.Names;
        var text = new StringBuilder();
        var isOpen = ReferenceEquals(names[^1], CitationName.Others);
        var named = isOpen ? names.Length - 1 : names.Length;
        var cut = isOpen || (format.EtAlMin > 0 && named >= format.EtAlMin && named > format.EtAlUseFirst);
        var shown = cut && format.EtAlMin > 0 ? Math.Min(format.EtAlUseFirst, named) : named;
        for (var i = 0; i < shown; i++)
        {
            if (i > 0) text.Append(i == names.Length - 1 && !cut ? BeforeLast(names, format) : ", ");
            AppendName(text, names[i], i == 0, style);
        }
        if (!cut) return text.ToString();
        if (format.EtAlUseLast && !isOpen)
        {
            text.Append(", … ");
            AppendName(text, names[^1], false, style);
            return text.ToString();
        }
        text.Append(HasComma(format.BeforeEtAl, shown) ? ", " : " ");
        return text.Append(format.EtAlItalic ? Mark.Italic(format.EtAl) : format.EtAl).ToString();
    }

    /// <summary>
    /// Before an organisation that ends a list of persons there is a comma when they are two or more, and none after one, however the style treats
    /// persons among themselves.
    /// </summary>
    private static string BeforeLast(ImmutableArray<CitationName> names, NameFormat format)
    {
        if (format.And is null) return ", ";
        var endsPersons = names[^1].Literal is not null && names.Count(name => name.Literal is not null) == 1;
        var comma = endsPersons
            ? names.Length > 2
            : HasComma(format.BeforeLast, names.Length - 1) && !(names.Length == 2 && names[1].Literal is not null);
        return comma ? $", {format.And} " : $" {format.And} ";
    }

    private static bool HasComma(DelimiterRule rule, int namesBefore) =>
        rule is DelimiterRule.Always || (rule is DelimiterRule.Contextual && namesBefore > 1);

    private static void AppendName(StringBuilder text, CitationName name, bool isFirst, StyleHeader style)
    {
        var format = style.Names;
        var inverted = format.Order is NameOrder.All || (format.Order is NameOrder.First && isFirst);
        var plain = name.Literal
            ?? (format.Form is NameForm.Short ? NameParts.Last(name) : inverted ? Inverted(name, format) : Natural(name, format));
        text.Append(Quotation.Typeset(Mark.Clean(plain), style.Quotation));
    }

    private static string Natural(CitationName name, NameFormat format)
    {
        if (IsCjk(name)) return name.Family + name.Given;
        var given = NameParts.Join(Given(name, format), name.DroppingParticle);
        var whole = NameParts.Join(given, NameParts.Last(name));
        return name.Suffix is null ? whole : whole + (name.CommaSuffix ? ", " : " ") + Suffix(name, format);
    }

    private static string Inverted(CitationName name, NameFormat format)
    {
        if (IsCjk(name)) return name.Family + name.Given;
        var family = format.DemoteParticle ? name.Family! : NameParts.Last(name);
        var given = NameParts.Join(Given(name, format), name.DroppingParticle);
        if (format.DemoteParticle && name.Particle is { } particle) given = given.Length == 0 ? particle : $"{given} {particle}";
        var text = given.Length == 0 ? family : family + format.SortSeparator + given;
        return name.Suffix is null ? text : text + format.SortSeparator + Suffix(name, format);
    }

    private static string Given(CitationName name, NameFormat format) => name.Given is { } given ? Initials.Set(given, format) : "";

    /// <summary>A style whose initials have no full stops has none after Jr either.</summary>
    private static string Suffix(CitationName name, NameFormat format) =>
        format.InitializeWith is { } mark && !mark.Contains('.') ? name.Suffix!.Replace(".", "", StringComparison.Ordinal) : name.Suffix!;

    private static bool IsCjk(CitationName name) => Script.IsCjk(name.Family!) && (name.Given is null || Script.IsCjk(name.Given));
}
