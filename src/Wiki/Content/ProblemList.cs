using System.Collections.Immutable;
using Wiki.Content.Yaml;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content;

/// <summary>
/// What was found wrong in one file so far, while that file is being read. Beyond <see cref="Limits.DiagnosticsPerFile"/> errors, and as many
/// warnings, problems are counted, not told: so no error is lost behind warnings.
/// </summary>
internal sealed class ProblemList(Parsed<SourceText> source)
{
    private readonly SourceText source = source.Value;
    private Surplus errors, warnings;

    /// <summary>The list itself, for readers that know only diagnostics.</summary>
    public ImmutableArray<Diagnostic>.Builder Found { get; } = Begin(source.Diagnostics);

    public string Path => source.Path;

    /// <summary>The text that spans refer to.</summary>
    public string Text => source.Text;

    /// <summary>Whether keys may have been lost, which has been told: then none is to be said to be missing.</summary>
    public bool MayLackKeys =>
        Found.Any(told => told.Rule == Rules.InvalidYaml || told.Rule == Rules.InputTooLarge || told.Rule == Rules.InvalidEncoding);

    public Location At(TextSpan span) => Location.Of(source, span);

    /// <summary>A problem of a stretch of the text, or of the file as a whole when there is none.</summary>
    public void Add(Rule rule, TextSpan? span, string message, string? help = null) =>
        Add(new Diagnostic(rule, span is { } place ? At(place) : Location.OfFile(Path), message, help));

    /// <summary>A problem in which a second place plays a part.</summary>
    public void Add(Rule rule, TextSpan span, string message, string help, RelatedLocation related) =>
        Add(new Diagnostic(rule, At(span), message, help) { Related = [related] });

    /// <summary>Tells that a text is too long, and gives what is used in its place.</summary>
    public YamlValue TellLongValue(TextSpan span, int most = Limits.ValueLength)
    {
        Add(Rules.InputTooLarge, span with { End = Math.Min(span.End, span.Start + 1) }, $"this text is longer than {most:N0} characters",
            "shorten it; long texts belong into the body of an entry");
        return new YamlValue.Unreadable(span);
    }

    /// <summary>The items of a section that are read: all, or the first <see cref="Limits.Declarations"/>, which is told.</summary>
    public IEnumerable<T> WithinLimit<T>(YamlPair section, ImmutableArray<T> items)
    {
        if (items.Length > Limits.Declarations)
            Add(Rules.InputTooLarge, section.KeySpan,
                $"{Wording.Quoted(section.Key)} has {items.Length:N0} items; the most is {Limits.Declarations:N0}");
        return items.Take(Limits.Declarations);
    }

    /// <summary>A problem of the file as a whole.</summary>
    public void AddToFile(Rule rule, string message, string help) => Add(new Diagnostic(rule, Location.OfFile(Path), message, help));

    /// <summary>Whether what is found from now on is counted only: then what costs much to find out is not to be found out.</summary>
    public bool IsFull => Found.Count >= Limits.DiagnosticsPerFile;

    /// <summary>The help sentence for the nearest of some words; null also when nobody would read it, since the search is not cheap.</summary>
    public string? DidYouMean(string word, IEnumerable<string> known) => IsFull ? null : Nearest.Help(word, known);

    public ImmutableArray<Diagnostic> ToImmutable()
    {
        if (Found.Count == 0) return [];
        if (IsFull) CutOff();
        foreach (var (surplus, noun) in ((Surplus, string)[])[(errors, "errors"), (warnings, "warnings")])
            if (surplus.First is { } first)
                Found.Add(first with { Message = $"{first.Message}; this file has {surplus.Number:N0} {noun} more than are told" });
        Found.Sort(Diagnostic.Compare);
        return Found.ToImmutable();
    }

    public void Add(Diagnostic diagnostic)
    {
        if (IsFull && Found.Count(told => told.Severity == diagnostic.Severity) >= Limits.DiagnosticsPerFile) LeaveUntold(diagnostic);
        else Found.Add(diagnostic);
    }

    private void LeaveUntold(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == Severity.Error) errors = errors.With(diagnostic);
        else warnings = warnings.With(diagnostic);
    }

    /// <summary>Others write to <see cref="Found"/> without counting.</summary>
    private void CutOff()
    {
        ImmutableArray<Diagnostic> all = [.. Found];
        Found.Clear();
        foreach (var diagnostic in all) Add(diagnostic);
    }

    /// <summary>Problems of one severity that are counted, and the first of them.</summary>
    private readonly record struct Surplus(Diagnostic? First, int Number)
    {
        public Surplus With(Diagnostic diagnostic) => new(First ?? diagnostic, Number + 1);
    }

    private static ImmutableArray<Diagnostic>.Builder Begin(ImmutableArray<Diagnostic> diagnostics)
    {
        var builder = ImmutableArray.CreateBuilder<Diagnostic>(diagnostics.Length);
        builder.AddRange(diagnostics);
        return builder;
    }
}
