using System.Xml.Linq;

namespace Wiki.Tests.House;

/// <summary>Every public type says what it means.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public void Every_public_type_of_the_core_has_a_summary()
    {
        var assembly = typeof(Site).Assembly;
        var documented = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            .Where(member => !string.IsNullOrWhiteSpace(member.Element("summary")?.Value))
            .Select(member => member.Attribute("name")!.Value)
            .ToHashSet();
        var silent = assembly.GetExportedTypes().Where(type => !type.IsNested && !documented.Contains("T:" + type.FullName))
            .Select(type => type.FullName!);
        Assert.Empty(silent.Order(StringComparer.Ordinal));
    }
}
