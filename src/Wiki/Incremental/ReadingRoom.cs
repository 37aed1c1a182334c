using Wiki.Text;

namespace Wiki.Incremental;

/// <summary>
/// Where files are read side by side. What a file takes while it is read is many times its length, so large ones share
/// <see cref="Limits.ReadAtOnceBytes"/>: those for which there is no room wait until others have been read. One that is larger than that is read when
/// no other large one is.
/// </summary>
internal sealed class ReadingRoom
{
    /// <summary>In bytes. Smaller files do not wait: all cores together read less than one large one.</summary>
    private const int Small = 256 << 10;

    private readonly object door = new();
    private long taken;

    public T Read<T>(long length, Func<T> read)
    {
        if (length < Small) return read();
        lock (door)
        {
            while (taken > 0 && taken + length > Limits.ReadAtOnceBytes) Monitor.Wait(door);
            taken += length;
        }
        try
        {
            return read();
        }
        finally
        {
            lock (door)
            {
                taken -= length;
                Monitor.PulseAll(door);
            }
        }
    }
}
