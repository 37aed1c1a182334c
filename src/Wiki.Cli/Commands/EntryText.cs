using System.Text;
using Wiki.Content;
using Wiki.Text;

namespace Wiki.Cli.Commands;

/// <summary>The text that a new entry's file begins with.</summary>
internal static class EntryText
{
    /// <param name="title">As it was typed.</param>
    /// <param name="kind">The kind that the entry is of, or that of plain pages.</param>
    /// <param name="settings">What the wiki declares: nothing else is written.</param>
    /// <param name="published">The day that the front matter gives.</param>
    public static string Of(string title, KindDeclaration kind, Settings settings, PartialDate published)
    {
        var text = new StringBuilder("---\n").Append($"title: {Scalar(title)}\n");
        if (kind.Key != Settings.PageKind) text.Append("summary: \"\"  # one or two sentences, for lists, search and previews\n");
        text.Append("status: draft  # readers get it once this says published\n");
        if (kind.Key != Settings.PageKind) AppendVocabulary(text, kind, settings, published);
        return text.Append("---\n\n").Append("Write here. `[[Another entry]]` links to another entry.\n").ToString();
    }

    private static void AppendVocabulary(StringBuilder text, KindDeclaration kind, Settings settings, PartialDate published)
    {
        if (!settings.Categories.IsEmpty) text.Append($"# category:  # {string.Join(", ", settings.Categories.Select(category => category.Key))}\n");
        text.Append($"published: {published}\n");
        foreach (var relation in settings.Relations.Where(relation => relation.From is null || relation.From == kind.Key))
            text.Append($"{relation.Key}: []\n");
        foreach (var field in kind.Fields) text.Append($"# {field.Key}:  # {Hint(field, settings)}\n");
    }

    /// <summary>The values to choose from where there are such, else what the field is called.</summary>
    private static string Hint(KindField field, Settings settings) =>
        field.Scale is { } key && settings.Scale(key) is { } scale ? string.Join(", ", scale.Steps.Select(step => step.Key)) : field.Label;

    /// <summary>In quotes unless YAML reads the plain words as they stand.</summary>
    private static string Scalar(string value)
    {
        var isPlain = char.IsLetter(value[0]) && value[^1] != ' '
            && value.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '.' or '\'' or '’' or '(' or ')');
        return isPlain ? value : $"\"{value.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
    }
}
