namespace Wiki.Tests.House;

/// <summary>Code is read beside other code: no line of it is longer than a screen is wide.</summary>
public sealed class LineLengthTests
{
    private const int Most = 150;

    [Fact]
    public void No_line_of_the_program_is_longer_than_150_characters() =>
        Assert.Equal("", TooLong("src", lines => lines.Select((line, index) => (index + 1, line))));

    /// <summary>What tests give a program to read, between three quotation marks, has lines of its own length.</summary>
    [Fact]
    public void No_line_of_a_test_is_longer_than_150_characters_but_what_it_tests_with() => Assert.Equal("", TooLong("tests", Code));

    private static string TooLong(string folder, Func<IEnumerable<string>, IEnumerable<(int Number, string Text)>> linesOf)
    {
        var wrong =
            from file in Repository.SourceFiles(folder)
            from line in linesOf(File.ReadLines(file))
            where line.Text.Length > Most
            select $"{Path.GetRelativePath(Repository.Root, file)}:{line.Number} has {line.Text.Length} characters";
        return string.Join('\n', wrong);
    }

    private static IEnumerable<(int Number, string Text)> Code(IEnumerable<string> lines)
    {
        var (isText, number) = (false, 0);
        foreach (var line in lines)
        {
            number++;
            var marks = line.Split("\"\"\"").Length - 1;
            if (!isText && (marks == 0 || line.TrimStart().StartsWith("//", StringComparison.Ordinal))) yield return (number, line);
            if (marks % 2 == 1 && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)) isText = !isText;
        }
    }
}
