using System.Collections.Immutable;

namespace Csl;

/// <summary>A date as it prints in a language: its format, with the delimiter that is in force, and its parts.</summary>
internal sealed record DateLook(Format Format, ImmutableArray<DatePart> Parts)
{
    /// <summary>The style's own parts, or those of the language that are asked for, changed as the style says.</summary>
    public static DateLook Of(Element.Date element, Locale locale)
    {
        if (element.Form == DateForm.None || locale.Date(element.Form) is not { } localized) return new DateLook(element.Format, element.Parts);
        var parts = localized.Parts
            .Where(part => part.Name == DatePartName.Year || element.Shown == DateParts.YearMonthDay
                || (part.Name == DatePartName.Month && element.Shown == DateParts.YearMonth))
            .Select(part => element.Parts.FirstOrDefault(own => own.Name == part.Name) is { } own ? Changed(part, own) : part);
        return new DateLook(element.Format with { Delimiter = localized.Format.Delimiter }, [.. parts]);
    }

    private static DatePart Changed(DatePart part, DatePart own) => new(
        part.Name,
        part.Format with
        {
            Face = own.Format.Face.IsPlain ? part.Format.Face : own.Format.Face,
            Case = own.Format.Case == TextCase.None ? part.Format.Case : own.Format.Case,
            StripPeriods = own.Format.StripPeriods || part.Format.StripPeriods,
        },
        own.Form ?? part.Form,
        own.RangeDelimiter ?? part.RangeDelimiter);
}
