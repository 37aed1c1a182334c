using Wiki.Templates;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>A date of an entry: <c>iso</c> as precise as it is known, <c>text</c> in the site's language.</summary>
public sealed class DateView(PartialDate date, Words words) : View<DateView>
{
    private static readonly ViewType<DateView> Members = new("date")
    {
        { "iso", view => view.Date.ToString() },
        { "text", view => view.Words.Date(view.Date) },
        { "year", view => view.Date.Year },
    };

    protected override ViewType<DateView> Type => Members;

    private PartialDate Date => date;

    private Words Words => words;

    public static DateView? Of(PartialDate? date, Words words) => date is { } known ? new DateView(known, words) : null;
}
