using System.Numerics;

namespace Csl;

/// <summary>A set of variables, as bits.</summary>
internal readonly record struct VariableSet(ulong Low, ulong High)
{
    public bool Has(Variable variable) =>
        (int)variable < 64 ? (Low >> (int)variable & 1) != 0 : (High >> ((int)variable - 64) & 1) != 0;

    public VariableSet With(Variable variable) =>
        (int)variable < 64 ? this with { Low = Low | 1UL << (int)variable } : this with { High = High | 1UL << ((int)variable - 64) };

    public VariableSet Union(VariableSet other) => new(Low | other.Low, High | other.High);

    public VariableSet Within(VariableSet other) => new(Low & other.Low, High & other.High);

    public int Count => BitOperations.PopCount(Low) + BitOperations.PopCount(High);

    /// <summary>How many variables of the set come before that one.</summary>
    public int Rank(Variable variable) => (int)variable < 64
        ? BitOperations.PopCount(Low & ((1UL << (int)variable) - 1))
        : BitOperations.PopCount(Low) + BitOperations.PopCount(High & ((1UL << ((int)variable - 64)) - 1));

    public VariableSet Without(VariableSet other) => new(Low & ~other.Low, High & ~other.High);
}
