using System.Reflection;
using Wiki.Tests;

namespace Csl.Tests.House;

/// <summary>The library is usable by itself: it knows nothing of the wiki, and needs nothing but the base library.</summary>
public sealed class BorderTests
{
    [Fact]
    public void Nothing_of_the_wiki_is_used() =>
        Assert.All(Repository.SourceFiles("src/Csl"), file => Assert.DoesNotContain("Wiki", File.ReadAllText(file), StringComparison.Ordinal));

    [Fact]
    public void The_assembly_refers_to_the_base_library_only() =>
        Assert.All(typeof(Style).Assembly.GetReferencedAssemblies(), name => Assert.StartsWith("System.", name.Name, StringComparison.Ordinal));

    [Fact]
    public void Nothing_reads_XML_but_the_reader_of_our_own() =>
        Assert.DoesNotContain(typeof(Style).Assembly.GetReferencedAssemblies(), name => name.Name!.Contains("Xml", StringComparison.Ordinal));

    /// <summary>What a thread keeps to write into, and empties before, is no state.</summary>
    [Fact]
    public void No_static_state_changes()
    {
        const BindingFlags all = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var types = typeof(Style).Assembly.GetTypes().Where(type => !type.Name.StartsWith('<'));
        var fields = types.SelectMany(type => type.GetFields(all))
            .Where(field => !field.Name.StartsWith('<') && !field.IsDefined(typeof(ThreadStaticAttribute)));
        Assert.All(fields, field => Assert.True(field.IsInitOnly || field.IsLiteral, $"{field.DeclaringType}.{field.Name}"));
    }
}
