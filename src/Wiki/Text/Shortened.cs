namespace Wiki.Text;

/// <summary>A text as messages and excerpts quote it.</summary>
internal static class Shortened
{
    /// <summary>The text, or so many of its UTF-16 code units (no character is halved) and an ellipsis.</summary>
    public static string To(int most, string text) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)] + "…";
}
