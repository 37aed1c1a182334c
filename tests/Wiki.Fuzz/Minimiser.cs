namespace Wiki.Fuzz;

/// <summary>
/// Makes a finding small enough to be understood: leaves out pieces, large ones first, as long as the target fails in the same way.
/// </summary>
internal static class Minimiser
{
    public static byte[] Minimise(Target target, byte[] input)
    {
        if (FailureOf(target, input) is not { } failure) return input;
        for (var size = input.Length / 2; size > 0; size /= 2)
        {
            for (var at = 0; at + size <= input.Length;)
            {
                byte[] shorter = [.. input.AsSpan(0, at), .. input.AsSpan(at + size)];
                if (FailureOf(target, shorter) == failure) input = shorter;
                else at += size;
            }
        }
        return input;
    }

    /// <summary>What went wrong, as far as it does not depend on the input; null when nothing did.</summary>
    private static Type? FailureOf(Target target, byte[] input)
    {
        try
        {
            target.Run(input);
            return null;
        }
        catch (Exception failure)
        {
            return failure.GetType();
        }
    }
}
