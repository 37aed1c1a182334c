namespace Wiki.RoundTrip.Tests;

/// <summary>
/// What TeX prints for a value, as far as the escapes go that may occur in one: the readers that leave TeX to TeX give values as they are written.
/// </summary>
internal static class Tex
{
    private static readonly (string Written, string Printed)[] Escapes =
    [
        ("$<$", "<"), ("$>$", ">"), (@"\textbraceleft{}", "\uE000"), (@"\textbraceright{}", "\uE001"), (@"\{", "\uE000"), (@"\}", "\uE001"),
        (@"\textasciitilde{}", "\uE002"), ("~", " "), (@"\textasciicircum{}", "^"),
        (@"\textbackslash{}", "\uE003"), (@"\&", "&"), (@"\%", "%"), (@"\$", "$"), (@"\#", "#"), (@"\_", "_"), ("{", ""), ("}", ""), ("\uE000", "{"),
        ("\uE001", "}"), ("\uE002", "~"), ("\uE003", "\\"),
    ];

    public static string Plain(string tex) =>
        Escapes.Aggregate(tex, (text, escape) => text.Replace(escape.Written, escape.Printed, StringComparison.Ordinal));
}
