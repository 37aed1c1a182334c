using System.Collections.Immutable;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content;

/// <summary>The value of one field that the entry's kind declares (<see cref="KindField"/>), already of the declared type.</summary>
public abstract record FieldValue(string Field, Location Location)
{
    /// <summary><c>text</c>: as written.</summary>
    public sealed record Text(string Field, Location Location, string Value) : FieldValue(Field, Location);

    /// <summary><c>number</c>: as written (digits are evidence: <c>1.10</c> stays <c>1.10</c>), but known to be a number.</summary>
    public sealed record Number(string Field, Location Location, string Value) : FieldValue(Field, Location);

    /// <summary><c>date</c>.</summary>
    public sealed record Date(string Field, Location Location, PartialDate Value) : FieldValue(Field, Location);

    /// <summary><c>url</c>: absolute, http or https.</summary>
    public sealed record Url(string Field, Location Location, string Value) : FieldValue(Field, Location);

    /// <summary><c>list</c>: texts in their order.</summary>
    public sealed record List(string Field, Location Location, ImmutableArray<string> Values) : FieldValue(Field, Location);

    /// <summary><c>ref</c>: names of other entries as written; the graph resolves them.</summary>
    public sealed record Reference(string Field, Location Location, ImmutableArray<Located<string>> Targets) : FieldValue(Field, Location);

    /// <summary>A step of a scale: <paramref name="Step"/> is one of the scale's keys.</summary>
    public sealed record Scale(string Field, Location Location, string Step) : FieldValue(Field, Location);
}
