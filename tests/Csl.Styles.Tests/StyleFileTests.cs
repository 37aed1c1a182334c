using System.Text.RegularExpressions;

namespace Csl.Styles.Tests;

/// <summary>What holds of each file: it is read without a problem, and says what it is and whose.</summary>
public sealed partial class StyleFileTests
{
    public static TheoryData<string> Styles => BuiltIn.Theory;

    [Theory]
    [MemberData(nameof(Styles))]
    public void Is_read_without_a_problem(string name)
    {
        var reading = BuiltIn.Reading(name);
        Assert.Empty(reading.Problems);
        Assert.NotNull(reading.Style!.DefaultLocale);
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Says_what_it_is_and_under_which_licence_and_points_to_no_registry(string name)
    {
        var text = BuiltIn.Text(name);
        Assert.Contains($"<id>{name}</id>", text, StringComparison.Ordinal);
        Assert.Contains("<rights license=\"https://spdx.org/licenses/0BSD\">0BSD</rights>", text, StringComparison.Ordinal);
        Assert.Matches("<!-- Written for this project from ", text);
        Assert.Matches("<summary>[^<]*(edition|version)", text);
        Assert.DoesNotMatch("zotero|purl\\.org/net/xbiblio/csl/|citationstyles\\.org", text);
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Has_no_macro_that_nothing_calls(string name)
    {
        var text = BuiltIn.Text(name);
        var called = Calls().Matches(text).Select(match => match.Groups[1].Value).ToHashSet();
        var defined = Definitions().Matches(text).Select(match => match.Groups[1].Value);
        Assert.DoesNotContain(defined, macro => !called.Contains(macro));
    }

    [GeneratedRegex("<(?:text|key)[^>]* macro=\"([^\"]+)\"")]
    private static partial Regex Calls();

    [GeneratedRegex("<macro name=\"([^\"]+)\"")]
    private static partial Regex Definitions();
}
