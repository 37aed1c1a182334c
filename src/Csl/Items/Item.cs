using System.Collections.Immutable;

namespace Csl;

/// <summary>One work in CSL-JSON's words. A variable that is present is never blank. Texts are rich text in CSL-JSON's tags.</summary>
public sealed class Item
{
    private readonly Dictionary<Variable, object> values;
    private Node?[] read = [];

    private Item(string id, string type, Dictionary<Variable, object> values)
    {
        Id = id;
        Type = type;
        this.values = values;
        foreach (var variable in values.Keys) Present = Present.With(variable);
    }

    /// <summary>The variables that have a value.</summary>
    internal VariableSet Present { get; }

    public string Id { get; }

    /// <summary>The type as CSL names it, such as <c>article-journal</c>; one that CSL does not know matches no condition.</summary>
    public string Type { get; }

    public string? Language => Text(Variable.Language);

    /// <summary>Text or number as written, tags included, or null.</summary>
    public string? Text(Variable variable) => values.GetValueOrDefault(variable) as string;

    /// <summary>A text that prints as it is, without being read; else null.</summary>
    internal string? BareText(Variable variable) => Text(variable) is { } text && !RichText.NeedsReading(text) ? text : null;

    /// <summary>A text read as rich text; read once, since an item is printed in several forms. Null where there is none, or no text.</summary>
    internal Node? Rich(Variable variable)
    {
        if (!Present.Has(variable) || variable > Variable.Volume) return null;
        if (read.Length == 0) read = new Node?[(int)Variable.Volume + 1];
        return read[(int)variable] ??= RichText.Read(RichText.Spaced(Text(variable)!));
    }

    public ImmutableArray<Name> Names(Variable variable) =>
        values.TryGetValue(variable, out var names) && names is ImmutableArray<Name> list ? list : [];

    public Date? Date(Variable variable) => values.GetValueOrDefault(variable) as Date;

    public bool Has(Variable variable) => Present.Has(variable);

    /// <summary>Gathers what is known of a work. Blank values are left out.</summary>
    public sealed class Builder(string id, string type)
    {
        private Dictionary<Variable, object> values = [];

        public Builder Set(Variable variable, string? text)
        {
            if (!string.IsNullOrWhiteSpace(text)) values[variable] = text;
            return this;
        }

        public Builder Set(Variable variable, IEnumerable<Name> names)
        {
            var list = names.ToImmutableArray();
            if (list.Length > 0) values[variable] = list;
            return this;
        }

        public Builder Set(Variable variable, Date? date)
        {
            if (date is not null) values[variable] = date;
            return this;
        }

        public string Type { get; set; } = type;

        public bool Has(Variable variable) => values.ContainsKey(variable);

        public string? Text(Variable variable) => values.GetValueOrDefault(variable) as string;

        public Date? Date(Variable variable) => values.GetValueOrDefault(variable) as Date;

        public IEnumerable<Name> Names(Variable variable) => values.TryGetValue(variable, out var names) ? (ImmutableArray<Name>)names : [];

        /// <summary>The work; what was gathered is the work's from now on, and the builder is empty.</summary>
        public Item Build()
        {
            var item = new Item(id, Type, values);
            values = [];
            return item;
        }
    }
}
