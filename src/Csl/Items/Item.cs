using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Csl;

/// <summary>One work in CSL-JSON's words. A variable that is present is never blank. Texts are rich text in CSL-JSON's tags.</summary>
public sealed class Item
{
    /// <summary>The values in the order of their variables, without gaps.</summary>
    private readonly object[] values;

    private Node?[] read = [];

    /// <summary>Texts in which tags are no markup.</summary>
    private readonly VariableSet plain;

    private Item(string id, string type, (VariableSet All, VariableSet Plain) present, object[] values) =>
        (Id, Type, Present, plain, this.values) = (id, type, present.All, present.Plain, values);

    /// <summary>The variables that have a value.</summary>
    internal VariableSet Present { get; }

    public string Id { get; }

    /// <summary>The type as CSL names it, such as <c>article-journal</c>; one that CSL does not know matches no condition.</summary>
    public string Type { get; }

    public string? Language => Text(Variable.Language);

    /// <summary>Text or number as written, tags included, or null.</summary>
    public string? Text(Variable variable) => Value(variable) as string;

    private object? Value(Variable variable) => Present.Has(variable) ? values[Present.Rank(variable)] : null;

    /// <summary>A text of the item read as rich text; read once, since an item is printed in several forms.</summary>
    internal Node Rich(Variable variable)
    {
        if (read.Length == 0) read = new Node?[values.Length];
        return read[Present.Rank(variable)] ??= RichText.Read(RichText.Spaced(Text(variable)!), hasTags: !plain.Has(variable))!;
    }

    public ImmutableArray<Name> Names(Variable variable) =>
        Value(variable) is Name[] names ? ImmutableCollectionsMarshal.AsImmutableArray(names) : [];

    public Date? Date(Variable variable) => Value(variable) as Date;

    public bool Has(Variable variable) => Present.Has(variable);

    /// <summary>The same work without a variable.</summary>
    internal Item Without(Variable variable)
    {
        if (!Present.Has(variable)) return this;
        var gone = default(VariableSet).With(variable);
        object[] rest = [.. values.AsSpan(0, Present.Rank(variable)), .. values.AsSpan(Present.Rank(variable) + 1)];
        return new Item(Id, Type, (Present.Without(gone), plain.Without(gone)), rest);
    }

    /// <summary>Gathers what is known of a work. Blank values are left out.</summary>
    public sealed class Builder(string id, string type)
    {
        private VariableSet present, plain;
        private object[] values = new object[8];

        public Builder Set(Variable variable, string? text) => string.IsNullOrWhiteSpace(text) ? this : Put(variable, text);

        /// <summary>The same with a text in which tags are no markup.</summary>
        public Builder SetPlain(Variable variable, string? text)
        {
            plain = plain.With(variable);
            return Set(variable, text);
        }

        public Builder Set(Variable variable, IEnumerable<Name> names) => names.ToArray() is { Length: > 0 } list ? Put(variable, list) : this;

        public Builder Set(Variable variable, Date? date) => date is null ? this : Put(variable, date);

        public string Type { get; set; } = type;

        public bool Has(Variable variable) => present.Has(variable);

        public string? Text(Variable variable) => Value(variable) as string;

        public Date? Date(Variable variable) => Value(variable) as Date;

        public IEnumerable<Name> Names(Variable variable) => Value(variable) is Name[] names ? names : [];

        public Builder Remove(Variable variable)
        {
            if (!present.Has(variable)) return this;
            var (at, count) = (present.Rank(variable), present.Count);
            values.AsSpan(at + 1, count - at - 1).CopyTo(values.AsSpan(at));
            var gone = default(VariableSet).With(variable);
            (present, plain) = (present.Without(gone), plain.Without(gone));
            return this;
        }

        private object? Value(Variable variable) => present.Has(variable) ? values[present.Rank(variable)] : null;

        private Builder Put(Variable variable, object value)
        {
            var (at, count) = (present.Rank(variable), present.Count);
            if (!present.Has(variable))
            {
                if (count == values.Length) Array.Resize(ref values, count * 2);
                values.AsSpan(at, count - at).CopyTo(values.AsSpan(at + 1));
                present = present.With(variable);
            }
            values[at] = value;
            return this;
        }

        /// <summary>The work; what was gathered is the work's from now on, and the builder is empty.</summary>
        public Item Build()
        {
            ItemFacts.Settle(this);
            var item = new Item(id, Type, (present, plain), values);
            (present, plain, values) = (default, default, []);
            return item;
        }
    }
}
