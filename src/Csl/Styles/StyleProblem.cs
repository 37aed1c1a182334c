namespace Csl;

/// <summary>
/// What is wrong in a style or a locale, where (characters from the start), and what to do. One that is not fatal was ignored while reading.
/// </summary>
public sealed record StyleProblem(int Offset, string Message, string Help, bool IsFatal);
