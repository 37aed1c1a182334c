using System.Reflection;
using Wiki.Render;
using Wiki.Templates;

namespace Wiki.Tests.Templates;

/// <summary>The reference that theme authors read says what the views are, no less and no more.</summary>
public sealed class TemplateReferenceTests
{
    private static readonly string[] Functions = ["include", "cached"];

    private static readonly Dictionary<string, HashSet<string>> Documented =
        Read(File.ReadAllLines(Path.Combine(Repository.Root, "templates/README.md")));

    public static TheoryData<string> Views => [.. ViewMembers().Keys];

    [Theory]
    [MemberData(nameof(Views))]
    public void Every_member_of_a_view_is_documented(string view)
    {
        var members = ViewMembers()[view];
        if (view == "globals")
            members = [.. members, .. Functions, "page", .. RouteKinds.All.Select(kind => kind.Template?.Subject).OfType<string>().Distinct()];
        if (view == "site") members = [.. members, .. RouteKinds.All.OfType<SiteKind>().Select(kind => kind.PathName).OfType<string>()];
        Assert.Equal(members.Order(StringComparer.Ordinal), Documented.GetValueOrDefault(view, []).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_template_of_a_page_is_documented()
    {
        var files = File.ReadLines(Path.Combine(Repository.Root, "templates/README.md"))
            .TakeWhile(line => !line.StartsWith('#') || line == "# Templates").ToList();
        Assert.All(RouteKinds.All.Select(kind => kind.Template?.File).OfType<string>(),
            file => Assert.Contains(files, line => line.StartsWith($"| `{file}` | ", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_view_is_documented_that_does_not_exist() => Assert.Empty(Documented.Keys.Except(ViewMembers().Keys));

    [Fact]
    public void Every_function_is_documented_and_no_other()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "templates/README.md")).SkipWhile(line => line != "| group | functions |").Skip(2)
            .TakeWhile(line => line.StartsWith("| ", StringComparison.Ordinal));
        Assert.Equal(BuiltinFunctions.Groups.Select(group => $"| `{group.Key}` | `{string.Join("`, `", group.Value)}` |"), rows);
    }

    /// <summary>The session is played by the native binary, too.</summary>
    [Fact]
    public void Every_function_is_called_in_a_session()
    {
        var session = File.ReadAllText(Path.Combine(Repository.Root, "tests/Wiki.Cli.Tests/Transcripts/templates.md"));
        Assert.All(BuiltinFunctions.Groups.SelectMany(group => group.Value.Select(function => $"{group.Key}.{function}")),
            function => Assert.Contains($"| {function}", session, StringComparison.Ordinal));
    }

    private static Dictionary<string, string[]> ViewMembers()
    {
        var views = typeof(View).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.BaseType is { IsGenericType: true } parent
                && parent.GetGenericTypeDefinition() == typeof(View<>));
        return views.Select(view => view.GetField("Members", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!)
            .ToDictionary(type => (string)type.GetType().GetProperty("Name")!.GetValue(type)!, type => ((IEnumerable<string>)type).ToArray());
    }

    /// <summary>Each heading <c>### `view`</c> with the first cells of the table below it.</summary>
    private static Dictionary<string, HashSet<string>> Read(string[] lines)
    {
        var views = new Dictionary<string, HashSet<string>>();
        HashSet<string>? members = null;
        foreach (var line in lines)
        {
            if (line.StartsWith('#')) members = line.StartsWith("### `", StringComparison.Ordinal) ? views[line[5..^1]] = [] : null;
            else if (line.StartsWith("| `", StringComparison.Ordinal)) members?.Add(line[3..line.IndexOf('`', 3)]);
        }
        return views;
    }
}
