using System.Buffers;
using System.Text;
using Wiki.Content;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>The icon of a wiki without a logo: the first letter or digit of its title on its colour, as SVG.</summary>
public static class Favicon
{
    /// <summary>The theme's own accent.</summary>
    private const string DefaultColour = "#0a5a66";

    public static ReadOnlyMemory<byte> Svg(Settings settings)
    {
        var output = new ArrayBufferWriter<byte>(512);
        var writer = new HtmlWriter(output);
        writer.Raw("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"3\" fill=\""u8);
        writer.Raw(Colour(settings));
        writer.Raw("\"/><text x=\"16\" y=\"23.5\" text-anchor=\"middle\" font-family=\"Charter, Georgia, serif\" font-weight=\"700\" "u8
            + "font-size=\"22\" fill=\"#fff\">"u8);
        writer.Text(Initial(settings.Title));
        writer.Raw("</text></svg>\n"u8);
        writer.Flush();
        return output.WrittenMemory;
    }

    /// <summary>The wiki's own colour as it stands on a light ground, or the theme's.</summary>
    public static string Colour(Settings settings) => settings.Appearance.Accent is { } accent ? AccentColour.OnLight(accent) : DefaultColour;

    private static string Initial(string title)
    {
        foreach (var rune in title.EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune)) return Rune.ToUpperInvariant(rune).ToString();
        return "";
    }
}
