using System.Collections.Immutable;

namespace Csl;

/// <summary>What reading a locale file gave: the file, unless a problem is fatal.</summary>
public sealed record LocaleReading(LocaleFile? File, ImmutableArray<StyleProblem> Problems);

/// <summary>The terms, dates and options of one language, from a locale file or from a <c>locale</c> element of a style.</summary>
public sealed class LocaleFile
{
    internal LocaleFile(string language) => Language = language;

    /// <summary>As written, such as <c>de-AT</c>; empty where a style speaks for all languages.</summary>
    public string Language { get; }

    /// <summary>By name and form; ordinals carry their gender in the key.</summary>
    internal Dictionary<(string Name, TermForm Form, Gender Gender), Term> Terms { get; } = [];

    internal Dictionary<DateForm, Element.Date> Dates { get; } = [];

    internal bool? PunctuationInQuote { get; set; }

    internal bool? LimitDayOrdinals { get; set; }

    internal bool HasOrdinals { get; set; }

    /// <summary>Reads a locale file. Never throws: what is wrong is told with its place.</summary>
    public static LocaleReading Read(string xml)
    {
        var problems = ImmutableArray.CreateBuilder<StyleProblem>();
        try
        {
            var root = MarkupReader.Read(xml);
            if (root.Name != "locale") throw new MarkupException(root.Offset, $"<{root.Name}> is not a locale");
            return new LocaleReading(new LocaleReader(problems).Read(root), problems.ToImmutable());
        }
        catch (MarkupException wrong)
        {
            problems.Add(new StyleProblem(wrong.Offset, wrong.Message, "take the file anew from where it came from", true));
            return new LocaleReading(null, problems.ToImmutable());
        }
    }
}
