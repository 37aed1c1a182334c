namespace Wiki.Citations;

/// <summary>An expression of a style's template, bound to what it means.</summary>
internal abstract record FormatValue
{
    private static readonly object True = true, False = false;

    private FormatValue()
    {
    }

    /// <summary>Null for what is not known.</summary>
    public abstract object? Of(Composition composition);

    /// <summary>A value that is known counts as true, unless it is <c>false</c>.</summary>
    public virtual bool IsTrue(Composition composition) => Of(composition) is { } value and not false;

    public sealed record Literal(object? Value) : FormatValue
    {
        public override object? Of(Composition composition) => Value;
    }

    /// <summary>A part of the item.</summary>
    public sealed record Member(Func<FormatView, object?> Get) : FormatValue
    {
        public override object? Of(Composition composition) => Get(composition.View);
    }

    /// <summary>A part of the author whom a loop has come to.</summary>
    public sealed record NameMember(Func<NameView, object?> Get) : FormatValue
    {
        public override object? Of(Composition composition) => Get(composition.Name!);
    }

    public sealed record Call(FormatFunction Function, FormatValue First, FormatValue? Second) : FormatValue
    {
        public override object? Of(Composition composition) => Function.Call(composition.View, First.Of(composition), Second?.Of(composition));
    }

    /// <summary>What is true or false.</summary>
    public abstract record Condition : FormatValue
    {
        public abstract override bool IsTrue(Composition composition);

        public sealed override object? Of(Composition composition) => IsTrue(composition) ? True : False;
    }

    /// <summary>Whether the loop is at the first author.</summary>
    public sealed record IsFirst : Condition
    {
        public override bool IsTrue(Composition composition) => composition.Name!.Number is null or 1;
    }

    public sealed record Not(FormatValue Inner) : Condition
    {
        public override bool IsTrue(Composition composition) => !Inner.IsTrue(composition);
    }

    public sealed record Both(FormatValue Left, FormatValue Right) : Condition
    {
        public override bool IsTrue(Composition composition) => Left.IsTrue(composition) && Right.IsTrue(composition);
    }

    public sealed record Either(FormatValue Left, FormatValue Right) : Condition
    {
        public override bool IsTrue(Composition composition) => Left.IsTrue(composition) || Right.IsTrue(composition);
    }

    /// <summary>Whether a value is this text or number.</summary>
    public sealed record Is(FormatValue Value, object Expected) : Condition
    {
        public override bool IsTrue(Composition composition) => Expected.Equals(Value.Of(composition));
    }
}
