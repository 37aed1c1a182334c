namespace Wiki.Content;

/// <summary>A link as authors write it in front matter, where a bare name is due.</summary>
internal static class WrittenLink
{
    /// <summary>The name in <c>[[name|label]]</c> or <c>[label](name.md)</c>; any other text as it is.</summary>
    public static string Name(string text)
    {
        text = text.Trim();
        if (text is ['[', '[', .., ']', ']']) return text[2..^2].Split('|')[0].Trim();
        return text is ['[', .., ')'] && text.IndexOf("](", StringComparison.Ordinal) is > 0 and var at ? text[(at + 2)..^1].Trim() : text;
    }
}
