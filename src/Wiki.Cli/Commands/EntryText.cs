using System.Text;
using Wiki.Content;
using Wiki.Text;

namespace Wiki.Cli.Commands;

/// <summary>The text that a new entry's file begins with.</summary>
internal static class EntryText
{
    /// <param name="title">As it was typed.</param>
    /// <param name="kind">Null for a plain page.</param>
    /// <param name="published">The day that the front matter gives.</param>
    public static string Of(string title, KindDeclaration? kind, PartialDate published)
    {
        var text = new StringBuilder("---\n").Append($"title: {Scalar(title)}\n");
        if (kind is not null)
        {
            text.Append("summary: \"\"  # one or two sentences, for lists, search and previews\n");
            text.Append("status: draft  # readers get it once this says published\n");
            text.Append($"published: {published}\n");
            text.Append("related: []\n");
            foreach (var field in kind.Fields) text.Append($"# {field.Key}:  # {field.Label}\n");
        }
        return text.Append("---\n\n").Append("Write here. `[[Another entry]]` links to another entry.\n").ToString();
    }

    /// <summary>In quotes unless YAML reads the plain words as they stand.</summary>
    private static string Scalar(string value)
    {
        var isPlain = char.IsLetter(value[0]) && value[^1] != ' ' && value.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '.' or '\'' or '’' or '(' or ')');
        return isPlain ? value : $"\"{value.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
    }
}
