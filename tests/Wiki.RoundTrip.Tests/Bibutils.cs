using System.Collections.Immutable;
using System.Xml.Linq;

namespace Wiki.RoundTrip.Tests;

/// <summary>Debian's bibutils, which make MODS of everything.</summary>
internal static class Bibutils
{
    private static readonly XNamespace Mods = "http://www.loc.gov/mods/v3";

    public static ImmutableArray<FoundItem> Read(string format, string file)
    {
        var program = format switch { "bibtex" => "bib2xml", "biblatex" => "biblatex2xml", "ris" => "ris2xml", _ => "end2xml" };
        // -nt: names are not cut at capitals.
        var mods = XDocument.Parse(Run.Printed(program, ["-nt", file], Path.GetDirectoryName(file)!).TrimStart('\uFEFF'));
        return [.. mods.Root!.Elements(Mods + "mods").Select(Item)];
    }

    private static FoundItem Item(XElement item) => FoundItem.From(
        item.Element(Mods + "titleInfo") is { } title ? string.Join(": ", title.Elements().Select(part => part.Value)) : "",
        item.Elements(Mods + "name").Select(Name),
        item.Descendants(Mods + "dateIssued").FirstOrDefault()?.Value,
        item.Descendants(Mods + "url").FirstOrDefault()?.Value);

    private static string Name(XElement name)
    {
        var parts = name.Elements(Mods + "namePart").ToLookup(part => (string?)part.Attribute("type") ?? "", part => part.Value);
        // Initials come without their stops, the last given name with the comma before a suffix.
        var given = parts["given"].Select(part => part.TrimEnd(',')).Select(part => part is [>= 'A' and <= 'Z'] ? part + "." : part);
        return parts[""].FirstOrDefault()
            ?? FoundItem.Person(string.Join(' ', parts["family"]), string.Join(' ', given), string.Join(' ', parts["suffix"]));
    }
}
