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
        var taken = idle ?? new T();
        idle = null;
        return taken;
    }

    public static void GiveBack(T used) => idle = used;
}
