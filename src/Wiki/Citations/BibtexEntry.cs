using Wiki.Text;

namespace Wiki.Citations;

/// <summary>A field's value, still in TeX, and where its name stands.</summary>
internal readonly record struct BibtexField(string Value, TextSpan Span);

/// <summary>An entry of a BibTeX file: its type and field names in small letters, and where its key stands.</summary>
internal sealed record BibtexEntry(string Type, string Key, Dictionary<string, BibtexField> Fields, TextSpan Span)
{
    /// <summary>The value of a field, which is not blank; else null.</summary>
    public string? Find(string field) => Fields.TryGetValue(field, out var found) && !string.IsNullOrWhiteSpace(found.Value) ? found.Value : null;

    /// <summary>Where a field stands, or the key where there is none of the name.</summary>
    public TextSpan PlaceOf(string field) => Fields.TryGetValue(field, out var found) ? found.Span : Span;
}
