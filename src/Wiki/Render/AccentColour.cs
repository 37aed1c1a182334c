using System.Globalization;

namespace Wiki.Render;

/// <summary>
/// The wiki's own colour as readable text: made darker for the light ground and lighter for the dark one until its contrast with each reaches what
/// WCAG asks of text (4.5 : 1). Grounds are those of the theme's <c>--tint</c>, on which text has less contrast than on paper.
/// </summary>
public static class AccentColour
{
    private const double Contrast = 4.5;

    private static readonly Rgb LightGround = new(0xf3, 0xf6, 0xf6);
    private static readonly Rgb DarkGround = new(0x1a, 0x1f, 0x22);

    /// <summary>The rules that give the theme this colour on a screen; <paramref name="hex"/> is <c>#rrggbb</c>.</summary>
    public static string Css(string hex) =>
        $$"""

        @media screen { :root { --accent: light-dark({{OnLight(hex)}}, {{OnDark(hex)}}); } }

        """;

    /// <summary>The colour on the light ground, as <c>#rrggbb</c>.</summary>
    public static string OnLight(string hex) => Adapt(Rgb.Parse(hex), LightGround, new Rgb(0, 0, 0));

    /// <summary>The colour on the dark ground, as <c>#rrggbb</c>.</summary>
    public static string OnDark(string hex) => Adapt(Rgb.Parse(hex), DarkGround, new Rgb(255, 255, 255));

    /// <summary>The first mixture with the pole, in steps of a hundredth, that can be read on the ground. The pole itself always can.</summary>
    private static string Adapt(Rgb colour, Rgb ground, Rgb pole)
    {
        var part = 0;
        while (part < 100 && Mixed(part).ContrastWith(ground) < Contrast) part++;
        return Mixed(part).ToString();

        Rgb Mixed(int hundredths) =>
            new(Mix(colour.Red, pole.Red, hundredths), Mix(colour.Green, pole.Green, hundredths), Mix(colour.Blue, pole.Blue, hundredths));
    }

    private static int Mix(int from, int to, int hundredths) => from + (to - from) * hundredths / 100;

    /// <summary>A colour of sRGB, each part from 0 to 255.</summary>
    private readonly record struct Rgb(int Red, int Green, int Blue)
    {
        public static Rgb Parse(string hex) => new(Part(hex, 1), Part(hex, 3), Part(hex, 5));

        /// <summary>WCAG 2.2's contrast ratio, from 1 to 21.</summary>
        public double ContrastWith(Rgb other)
        {
            var (one, two) = (Luminance, other.Luminance);
            return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
        }

        public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

        private double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

        private static double Linear(int part) =>
            part / 255.0 is <= 0.04045 and var low ? low / 12.92 : Math.Pow((part / 255.0 + 0.055) / 1.055, 2.4);

        private static int Part(string hex, int start) =>
            int.Parse(hex.AsSpan(start, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }
}
