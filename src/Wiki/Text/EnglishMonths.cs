namespace Wiki.Text;

/// <summary>Months as dates in English, BibTeX and messages write them.</summary>
internal static class EnglishMonths
{
    public static readonly string[] Names =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
}
