namespace Wiki.Text;

/// <summary>
/// Things that are used again instead of being made anew, one of a type for each thread. Who takes it has it alone until it is given back, so nothing
/// that one holds is overwritten by another; one that is not given back is simply made again.
/// </summary>
internal static class Spare<T>
    where T : class, new()
{
    [ThreadStatic]
    private static T? idle;

    public static T Take()
    {
        // Looked for once: where a thread keeps what is its own costs more than to read it.
        ref var spare = ref idle;
        var taken = spare ?? new T();
        spare = null;
        return taken;
    }

    public static void GiveBack(T used) => idle = used;
}
