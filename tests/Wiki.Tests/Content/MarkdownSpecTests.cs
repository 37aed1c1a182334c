namespace Wiki.Tests.Content;

/// <summary>Runs the prose specifications in <c>Specs/</c>.</summary>
public sealed class MarkdownSpecTests
{
    public static TheoryData<string, int> Examples()
    {
        var examples = new TheoryData<string, int>();
        foreach (var example in SpecExample.All()) examples.Add(example.File, example.Line);
        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_of_the_manual_holds(string file, int line)
    {
        var example = SpecExample.All().Single(example => example.File == file && example.Line == line);
        Assert.Equal(example.Expected, example.Actual());
    }
}
