using System.Text.RegularExpressions;
using Wiki.Diagnostics;

namespace Wiki.Tests.Diagnostics;

public sealed class RuleTests
{
    [Fact]
    public void Codes_and_names_are_unique_and_well_formed()
    {
        Assert.Equal(Rules.All.Length, Rules.All.Select(rule => rule.Code).Distinct().Count());
        Assert.Equal(Rules.All.Length, Rules.All.Select(rule => rule.Name).Distinct().Count());
        Assert.All(Rules.All, rule => Assert.Matches("^WIKI[0-5][0-9]{2}$", rule.Code));
        Assert.All(Rules.All, rule => Assert.Matches("^[a-z]+(-[a-z]+)*$", rule.Name));
        Assert.All(Rules.All, rule => Assert.EndsWith(".", rule.Meaning));
    }

    [Fact]
    public void Every_rule_of_the_catalogue_is_in_the_list()
    {
        var declared = typeof(Rules).GetFields().Where(field => field.FieldType == typeof(Rule)).Select(field => ((Rule)field.GetValue(null)!).Code);
        Assert.Equal(declared.Order(), Rules.All.Select(rule => rule.Code).Order());
    }

    [Fact]
    public void Every_rule_is_raised_somewhere()
    {
        var code = string.Concat(new[] { "src/Wiki", "src/Wiki.Cli" }.SelectMany(Repository.SourceFiles)
            .Where(file => !Path.GetFileName(file).StartsWith("Rules.", StringComparison.Ordinal)).Select(File.ReadAllText));
        var silent = typeof(Rules).GetFields().Where(field => field.FieldType == typeof(Rule) && !Regex.IsMatch(code, $@"\bRules\.{field.Name}\b"))
            .Select(field => field.Name);
        Assert.Empty(silent);
    }
}
