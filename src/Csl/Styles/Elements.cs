using System.Collections.Immutable;

namespace Csl;

internal enum TermForm { Long, Short, Verb, VerbShort, Symbol }

internal enum Plural { Contextual, Always, Never }

internal enum NumberForm { Numeric, Ordinal, LongOrdinal, Roman }

internal enum DatePartName { Day, Month, Year }

internal enum DateForm { None, Text, Numeric }

/// <summary>Which parts of a localised date are wanted.</summary>
internal enum DateParts { YearMonthDay, YearMonth, Year }

/// <summary>A rendering element of a style, as written.</summary>
internal abstract record Element(Format Format)
{
    public sealed record TextVariable(Format Format, Variable Variable, bool Short) : Element(Format);

    public sealed record MacroCall(Format Format, Macro Macro) : Element(Format);

    public sealed record TextTerm(Format Format, string Term, TermForm Form, bool Plural) : Element(Format);

    public sealed record TextValue(Format Format, string Value) : Element(Format);

    public sealed record Number(Format Format, Variable Variable, NumberForm Form) : Element(Format);

    /// <summary>A label of a number, or, with <see cref="Variable.None"/>, of the names around it.</summary>
    public sealed record Label(Format Format, Variable Variable, TermForm Form, Plural Plural) : Element(Format);

    public sealed record Date(Format Format, Variable Variable, DateForm Form, DateParts Shown, ImmutableArray<DatePart> Parts) : Element(Format)
    {
        /// <summary>What the language makes of it; null where that is still to be asked.</summary>
        public DateLook? Look { get; init; }
    }

    public sealed record Names(Format Format, ImmutableArray<Variable> Variables, NamesLook? Look, ImmutableArray<Element> Substitute)
        : Element(Format)
    {
        /// <summary>The options in force, all inherited ones resolved; null where that is still to be done.</summary>
        public NameOptions? Options { get; init; }
    }

    public sealed record Group(Format Format, ImmutableArray<Element> Children) : Element(Format);

    public sealed record Choose(ImmutableArray<Branch> Branches) : Element(Format.Plain);

    /// <summary>Of a folded style: an output that is always the same.</summary>
    public sealed record Fixed(Node Node) : Element(Format.Plain);

    /// <summary>Of a folded style: a variable that is called, and that items of the shape do not have.</summary>
    public sealed record Absent() : Element(Format.Plain)
    {
        public static readonly Absent Instance = new();
    }
}

/// <summary>A macro, which may be called before it is read: its elements are filled in once.</summary>
internal sealed class Macro(string name)
{
    public string Name { get; } = name;

    public ImmutableArray<Element> Elements { get; set; } = [];

    public bool IsDefined { get; set; }

    public int Offset { get; set; }
}

/// <summary>How a list of names looks: the children of <c>names</c>. Which are not written are null.</summary>
internal sealed record NamesLook(NameOptions Options)
{
    public static readonly NamesLook Bare = new(NameOptions.Unset);

    public Format Name
    {
        init => (NameFace, AroundName) =
            (value.Face.IsPlain ? null : new Format { Face = value.Face }, value with { Delimiter = "", Face = default });
    }

    /// <summary>How each name looks; what else the style says of names stands round all of them.</summary>
    public Format? NameFace { get; private init; }

    public Format AroundName { get; private init; } = Format.Plain;

    public Format? Family
    {
        init => (FamilyPart, AroundFamily) = Divided(value);
    }

    public Format? Given
    {
        init => (GivenPart, AroundGiven) = Divided(value);
    }

    /// <summary>What the parts of a name look like each; the affixes stand round several, see <see cref="AroundFamily"/>.</summary>
    public Format FamilyPart { get; private init; } = Format.Plain;

    public Format GivenPart { get; private init; } = Format.Plain;

    public Format AroundFamily { get; private init; } = Format.Plain;

    public Format AroundGiven { get; private init; } = Format.Plain;

    public EtAl EtAl { get; init; } = EtAl.Usual;

    public Element.Label? Label { get; init; }

    public bool LabelComesFirst { get; init; }

    private static (Format Part, Format Around) Divided(Format? format) => format is null
        ? (Format.Plain, Format.Plain)
        : (format with { Prefix = "", Suffix = "" }, new Format { Prefix = format.Prefix, Suffix = format.Suffix });
}

/// <summary>The words that stand for names that are left out.</summary>
internal sealed record EtAl(Format Format, string Term)
{
    public static readonly EtAl Usual = new(Format.Plain, "et-al");
}

/// <summary>A part of a date: what is null is left to the locale.</summary>
internal sealed record DatePart(DatePartName Name, Format Format, string? Form, string? RangeDelimiter);

/// <summary>One branch of a choice; without conditions it is the last, <c>else</c>.</summary>
internal sealed record Branch(Match Match, ImmutableArray<Condition> Conditions, ImmutableArray<Element> Children)
{
    /// <summary>The conditions kind by kind.</summary>
    public ImmutableArray<ImmutableArray<Condition>> Kinds { get; } =
        Conditions.Length == 1 ? [Conditions] : [.. Conditions.GroupBy(condition => condition.Kind).Select(same => same.ToImmutableArray())];

    /// <summary>Whether it asks if items have to be told apart. How often that is asked counts.</summary>
    public bool TellsApart { get; } = Conditions.Any(condition => condition.Kind == ConditionKind.Disambiguate);
}

internal enum Match { All, Any, None }

internal enum ConditionKind { Type, Variable, IsNumeric, IsUncertainDate, Locator, Position, Disambiguate, Jurisdiction }

/// <summary>One test of one value: <see cref="Variable"/> where the test is about one, else <see cref="Value"/>.</summary>
internal sealed record Condition(ConditionKind Kind, string Value, Variable Variable);
