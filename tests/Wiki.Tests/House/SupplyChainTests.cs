using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Wiki.Tests.House;

/// <summary>What comes from others is known by name and licence, comes from one source, and runs nothing when it is fetched.</summary>
public sealed class SupplyChainTests
{
    /// <summary>They build the program and are no part of it.</summary>
    private static readonly string[] Tools = ["Microsoft.DotNet.ILCompiler", "Microsoft.NET.ILLink.Tasks"];

    [Fact]
    public void Every_package_of_the_program_is_listed_with_the_licence_that_it_bears()
    {
        var listed = Regex.Matches(Read(".github/THIRD-PARTY.md"), @"^\| ([\w.]+) \| ([\w.-]+) \|", RegexOptions.Multiline).Skip(1)
            .Select(row => (row.Groups[1].Value, row.Groups[2].Value));
        Assert.Equal(Packages().Select(package => (package.Name, LicenceOf(package.Name, package.Version))), listed);
    }

    [Fact]
    public void Packages_come_from_one_source()
    {
        foreach (var folder in (string[])["src", "tests"])
        {
            var mapping = XDocument.Parse(Read($"{folder}/nuget.config")).Descendants("packageSourceMapping").Single();
            Assert.Equal("nuget.org", Assert.Single(mapping.Elements()).Attribute("key")?.Value);
            Assert.Equal("*", Assert.Single(mapping.Descendants("package")).Attribute("pattern")?.Value);
        }
    }

    [Fact]
    public void Actions_are_named_by_commit_and_npm_runs_no_scripts()
    {
        var workflows = Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github/workflows")).Select(File.ReadAllText).ToList();
        var actions = workflows.SelectMany(text => Regex.Matches(text, @"uses: (\S+)").Select(use => use.Groups[1].Value)).ToList();
        Assert.NotEmpty(actions);
        // Our own action is meant to move along with the tool that it fetches.
        Assert.All(actions.Where(action => !action.Contains("/.github/actions/setup-wiki@", StringComparison.Ordinal)),
            action => Assert.Matches("^[A-Za-z/-]+@[0-9a-f]{40}$", action));
        Assert.All(workflows.Append(Read(".ci/run")).SelectMany(text => Regex.Matches(text, @"npm (ci|install).*").Select(line => line.Value)),
            line => Assert.Contains("--ignore-scripts", line, StringComparison.Ordinal));
    }

    /// <summary>A folder that came with the checkout could hold files that a build carries over.</summary>
    [Fact]
    public void Workflows_build_into_a_folder_outside_the_checkout()
    {
        foreach (var name in (string[])["site", "sharded-site", "publish", "check"])
        {
            var text = Read($".github/workflows/{name}.yml");
            Assert.Contains("--output \"$SITE\"", text, StringComparison.Ordinal);
            Assert.Contains("SITE: ${{ runner.temp }}/site", text, StringComparison.Ordinal);
            Assert.DoesNotContain("_site", text, StringComparison.Ordinal);
        }
        Assert.Contains("--output \"$RUNNER_TEMP/site\"", Read(".github/workflows/release.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Releases_bear_checksums_and_say_where_they_were_made()
    {
        var text = Read(".github/workflows/release.yml");
        Assert.Contains("sha256sum", Read("src/Packages/make"), StringComparison.Ordinal);
        var (made, attested, published) = (text.IndexOf("src/Packages/make", StringComparison.Ordinal),
            text.IndexOf("attest-build-provenance", StringComparison.Ordinal), text.IndexOf("gh release create", StringComparison.Ordinal));
        Assert.True(made > 0 && made < attested && attested < published);
        Assert.Contains("attestations: write", text, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Name, string Version)> Packages()
    {
        using var locked = JsonDocument.Parse(Read("src/Wiki.Cli/packages.lock.json"));
        var packages = locked.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
            .Where(package => package.Value.TryGetProperty("resolved", out _) && !Tools.Contains(package.Name))
            .Select(package => (package.Name, package.Value.GetProperty("resolved").GetString()!));
        return [.. packages.OrderBy(package => package.Name, StringComparer.Ordinal)];
    }

    /// <summary>As the package itself says it, in a word or by the file that it brings.</summary>
    private static string LicenceOf(string name, string version)
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget/packages");
        var folder = Path.Combine(packages, name.ToLowerInvariant(), version);
        var licence = XDocument.Load(Path.Combine(folder, $"{name.ToLowerInvariant()}.nuspec")).Descendants()
            .Single(element => element.Name.LocalName == "license");
        if (licence.Attribute("type")?.Value != "file") return licence.Value;
        return File.ReadAllText(Path.Combine(folder, licence.Value)).Contains("Apache License", StringComparison.Ordinal) ? "Apache-2.0" : "unknown";
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));
}
