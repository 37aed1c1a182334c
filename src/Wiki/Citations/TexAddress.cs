using System.Buffers;
using System.Text;

namespace Wiki.Citations;

/// <summary>Addresses and identifiers in BibTeX are no TeX; escapes that people and programs write all the same are taken away.</summary>
internal static class TexAddress
{
    private static readonly (string Written, string Meant)[] Commands =
    [
        ("\\textasciitilde{}", "~"), ("\\textasciitilde", "~"), ("\\~{}", "~"), ("\\~{ }", "~"), ("\\sim", "~"), ("\\textunderscore{}", "_"),
        ("\\textunderscore", "_"),
        ("\\textless{}", "<"), ("\\textless", "<"), ("\\textgreater{}", ">"), ("\\textgreater", ">"), ("\\textbackslash", "\\"), ("\\slash", "/"),
        ("$<$", "<"), ("$>$", ">"), ("$\\sim$", "~"), ("$_$", "_"), ("\\%", "%"),
    ];

    private static readonly SearchValues<char> Special = SearchValues.Create("\\{}$\r\n");

    public static string Unescape(string tex)
    {
        var text = tex.Trim();
        if (!text.AsSpan().ContainsAny(Special)) return text;
        if (text.StartsWith("\\url", StringComparison.Ordinal)) text = text[4..].TrimStart();
        foreach (var (written, meant) in Commands) text = text.Replace(written, meant, StringComparison.Ordinal);
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is not ('\\' or '{' or '}' or '\r' or '\n' or '\t')) plain.Append(c);
        }
        return plain.ToString().Trim();
    }
}
