namespace Wiki.Fuzz;

/// <summary>Says what must hold on every run.</summary>
internal static class Expect
{
    public static void That(bool holds, string otherwise)
    {
        if (!holds) throw new BrokenPromiseException(otherwise);
    }

    public static void Same(string expected, string? actual, string what) =>
        That(expected == actual, $"{what} gives back `{actual}` and not `{expected}`");
}

/// <summary>A target has done what it must not do.</summary>
internal sealed class BrokenPromiseException(string message) : Exception(message);
