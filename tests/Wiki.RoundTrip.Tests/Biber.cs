using System.Collections.Immutable;
using System.Xml.Linq;

namespace Wiki.RoundTrip.Tests;

/// <summary>Biber, which reads for BibLaTeX: it decides where an entry, a value and a name ends. What is in them is for TeX.</summary>
internal static class Biber
{
    private static readonly XNamespace Xml = "http://biblatex-biber.sourceforge.net/biblatexml";

    public static ImmutableArray<FoundItem> Read(string file)
    {
        // Biber goes by the ending of the name.
        File.Copy(file, file + ".bib");
        Run.Printed("biber", ["--tool", "--quiet", "--output-format=biblatexml", "--output-file", file + ".xml", file + ".bib"],
            Path.GetDirectoryName(file)!);
        return [.. XDocument.Load(file + ".xml").Root!.Elements(Xml + "entry").Select(Item)];
    }

    private static FoundItem Item(XElement item) => FoundItem.From(
        Tex.Plain(item.Element(Xml + "title")!.Value), item.Elements(Xml + "names").Elements(Xml + "name").Select(Name),
        (string?)item.Element(Xml + "date"), (string?)item.Element(Xml + "url"));

    private static string Name(XElement name)
    {
        var parts = name.Elements(Xml + "namepart")
            .ToDictionary(part => (string)part.Attribute("type")!,
                part => Tex.Plain(string.Join(' ', part.Elements().Any() ? part.Elements().Select(word => word.Value) : [part.Value])));
        return FoundItem.Person($"{parts.GetValueOrDefault("prefix")} {parts.GetValueOrDefault("family")}".Trim(), parts.GetValueOrDefault("given"),
            parts.GetValueOrDefault("suffix"));
    }
}
