using System.Collections.Frozen;

namespace Wiki.Citations;

/// <summary>A function that templates of formats call: <c>{{ braces title }}</c>. It gives null for what is not known.</summary>
internal sealed class FormatFunction
{
    private static readonly FrozenDictionary<string, FormatFunction> Functions = new[]
    {
        new FormatFunction("braces", ["text"], (_, text, _) => Braces(text)),
        new FormatFunction("date", ["date", "pattern"], (_, date, pattern) => Date(date, pattern)),
    }.ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    private readonly Func<FormatView, object?, object?, object?> call;

    private FormatFunction(string name, string[] parameters, Func<FormatView, object?, object?, object?> call) =>
        (Name, Parameters, this.call) = (name, parameters, call);

    public static IEnumerable<FormatFunction> All => Functions.Values;

    public string Name { get; }

    public string[] Parameters { get; }

    public static FormatFunction? Find(string name) => Functions.GetValueOrDefault(name);

    /// <param name="second">Null for a function that takes one.</param>
    public object? Call(FormatView view, object? first, object? second) => call(view, first, second);

    private static string? Date(object? of, object? after) => (of, after) switch
    {
        (AccessDate { Date: { } date }, string pattern) => DatePattern.Print(date, pattern) is { Length: > 0 } text ? text : null,
        (AccessDate { Words: { } words }, string pattern) => pattern.Contains('y') ? words : null,
        _ => null,
    };

    private static Escaped? Braces(object? value) => value switch
    {
        Escaped escaped => new Escaped($"{{{escaped.Text}}}"),
        string text => new Escaped($"{{{BibtexText.Escape(text)}}}"),
        _ => null,
    };
}
