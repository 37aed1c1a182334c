using System.Collections.Frozen;

namespace Wiki.Citations;

/// <summary>A function that templates of styles call: <c>{{ quote title }}</c>. It gives null for what is not known.</summary>
internal sealed class StyleFunction
{
    private static readonly FrozenDictionary<string, StyleFunction> Functions = new[]
    {
        new StyleFunction("braces", ["text"], (_, text, _) => Braces(text)),
        new StyleFunction("date", ["date", "pattern"], (_, date, pattern) => Date(date, pattern)),
        new StyleFunction("italic", ["text"], (view, text, _) => text is string title ? Italic(title, view.Style) : null),
        new StyleFunction("quote", ["text"], (view, text, _) => text is string title ? Quotation.Quote(title, view.Style.Quotation) : null),
    }.ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    private readonly Func<StyleView, object?, object?, object?> call;

    private StyleFunction(string name, string[] parameters, Func<StyleView, object?, object?, object?> call) =>
        (Name, Parameters, this.call) = (name, parameters, call);

    public static IEnumerable<StyleFunction> All => Functions.Values;

    public string Name { get; }

    public string[] Parameters { get; }

    public static StyleFunction? Find(string name) => Functions.GetValueOrDefault(name);

    /// <param name="second">Null for a function that takes one.</param>
    public object? Call(StyleView view, object? first, object? second) => call(view, first, second);

    /// <summary>Chinese, Japanese and Korean have no italics; a style may want them all the same.</summary>
    private static string Italic(string text, StyleHeader style) => !style.ItalicCjk && Script.IsCjk(text) ? text : Mark.Italic(text);

    private static string? Date(object? of, object? after) => (of, after) switch
    {
        (AccessDate { Date: { } date }, string pattern) => DatePattern.Print(date, pattern) is { Length: > 0 } text ? text : null,
        (AccessDate { Words: { } words }, string pattern) => pattern.Contains('y') ? words : null,
        (AccessDate, string pattern) => Mark.Accessed(pattern),
        _ => null,
    };

    private static Escaped? Braces(object? value) => value switch
    {
        Escaped escaped => new Escaped($"{{{escaped.Text}}}"),
        string text => new Escaped($"{{{BibtexText.Escape(text)}}}"),
        _ => null,
    };
}
