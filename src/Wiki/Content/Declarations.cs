using System.Collections.Immutable;
using Wiki.Diagnostics;

namespace Wiki.Content;

/// <summary>A category that entries may name. One that is used but not declared has its key, made readable, for a label.</summary>
public sealed record CategoryDeclaration(string Key, string Label, string? Description);

/// <summary>
/// A kind of entry: how it is called in the singular and plural, the top folder whose files have it, its schema.org type, and its own typed keys.
/// </summary>
public sealed record KindDeclaration(string Key, string Label, string Plural, string Folder, string Schema, ImmutableArray<KindField> Fields)
{
    /// <summary>As what entries of the kind are cited; null for what site.yaml says of all.</summary>
    public CitationType? CitationType { get; init; }

    /// <summary>Whether a field of it is a property of schema.org.</summary>
    public bool HasSchemaFields { get; } = Fields.Any(static field => field.Schema is not null);

    /// <summary>The one kind of a wiki that declares none.</summary>
    public static readonly KindDeclaration Concept = new("concept", "Concept", "Concepts", "concepts", "DefinedTerm", []);

    /// <summary>Plain pages, unless site.yaml gives them other names. Never among <see cref="Settings.Kinds"/>.</summary>
    public static readonly KindDeclaration Page = new(Settings.PageKind, "Page", "Pages", "pages", "WebPage", []);
}

/// <summary>The types that a kind's field can have.</summary>
public enum FieldType
{
    Text,
    Date,
    Url,
    Number,
    List,
    Ref,
    Scale,
}

/// <summary>
/// A key that entries of one kind may carry. <paramref name="Scale"/> names the scale when the type is <see cref="FieldType.Scale"/>, else null.
/// </summary>
public sealed record KindField(string Key, string Label, FieldType Type, string? Scale)
{
    /// <summary>The schema.org property of the thing itself that the field is, or null.</summary>
    public string? Schema { get; init; }
}

/// <summary>An ordered set of values with labels, of which a field holds one.</summary>
public sealed record ScaleDeclaration(string Key, ImmutableArray<ScaleStep> Steps)
{
    public ScaleStep? Step(string key) => Steps.FirstOrDefault(step => step.Key == key);
}

/// <summary>
/// One value of a scale; <paramref name="Glyph"/> stands for it where there is little room, <paramref name="IsGap"/> marks a value that means that
/// something is missing.
/// </summary>
public sealed record ScaleStep(string Key, string Label, string? Glyph, bool IsGap);

/// <summary>
/// A typed relation between entries. It is written on one side only; the other side is derived.
/// </summary>
public sealed record RelationDeclaration(string Key, string Label)
{
    /// <summary>The one relation of a wiki that declares none.</summary>
    public static readonly RelationDeclaration Related = new("related", "Related") { IsSymmetric = true };

    /// <summary>Whether it is its own inverse.</summary>
    public bool IsSymmetric { get; init; }

    /// <summary>The key of the other side; null when that is not shown.</summary>
    public string? Inverse { get; init; }

    /// <summary>Null where <see cref="Inverse"/> is.</summary>
    public string? InverseLabel { get; init; }

    /// <summary>The kind of the entries that write it; null for any.</summary>
    public string? From { get; init; }

    /// <summary>The kind of the entries to which it leads; null for any.</summary>
    public string? To { get; init; }

    /// <summary>Where it is declared.</summary>
    public Location Location { get; init; }
}
