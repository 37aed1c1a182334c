namespace Wiki.Tests.House;

/// <summary>What a thread keeps is in few places, each with its reason in ARCHITECTURE.</summary>
public sealed class ThreadTests
{
    [Fact]
    public void Threads_keep_what_ARCHITECTURE_names_and_nothing_else()
    {
        var keeping = new[] { "src/Csl", "src/Wiki", "src/Wiki.Cli" }.SelectMany(Repository.SourceFiles)
            .Where(file => File.ReadAllText(file) is var text && (text.Contains("[ThreadStatic]", StringComparison.Ordinal)
                || text.Contains("ThreadLocal<", StringComparison.Ordinal) || text.Contains("AsyncLocal<", StringComparison.Ordinal)))
            .Select(file => Path.GetFileNameWithoutExtension(file)!);
        Assert.Equal(["Initials", "KeptBytes", "KnownHeadings", "LastEntry", "PastSites", "Spare", "Spare"], keeping.Order(StringComparer.Ordinal));
        var named = File.ReadAllText(Path.Combine(Repository.Root, ".github/ARCHITECTURE.md")).Split("\n## ")
            .Single(section => section.StartsWith("What a thread keeps\n", StringComparison.Ordinal));
        Assert.All(keeping, name => Assert.Contains($"`{name}", named, StringComparison.Ordinal));
    }
}
