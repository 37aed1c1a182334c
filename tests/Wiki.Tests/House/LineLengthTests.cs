namespace Wiki.Tests.House;

/// <summary>Code is read beside other code: no line of it is longer than a screen is wide.</summary>
public sealed class LineLengthTests
{
    private const int Most = 150;

    /// <summary>Texts that stand as they are between three quotation marks have the lines of what they are.</summary>
    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void No_line_is_longer_than_150_characters(string folder)
    {
        var wrong =
            from file in Repository.SourceFiles(folder)
            from line in Code(File.ReadLines(file))
            where line.Text.Length > Most
            select $"{Path.GetRelativePath(Repository.Root, file)}:{line.Number} has {line.Text.Length} characters";
        Assert.Equal("", string.Join('\n', wrong));
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
