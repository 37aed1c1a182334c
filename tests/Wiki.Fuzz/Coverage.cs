using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace Wiki.Fuzz;

/// <summary>
/// Which branches runs have taken so far, and about how often: AFL's map of 65,536 counters, in which 1, 2, 3, 4–7, 8–15, 16–31, 32–127 and more are
/// different things.
/// </summary>
internal sealed unsafe class Coverage
{
    private const int Size = 1 << 16;
    private readonly byte* counters = (byte*)NativeMemory.AllocZeroed(Size);
    private readonly byte[] seen = new byte[Size];

    public Coverage() => Trace.SharedMem = counters;

    /// <summary>Branches that any run has taken.</summary>
    public int Branches { get; private set; }

    /// <summary>Begins to count the branches of one run.</summary>
    public void Begin()
    {
        new Span<byte>(counters, Size).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>Whether the run has done something that none has done before; from now on it is known.</summary>
    public bool End()
    {
        var isNew = false;
        var counted = new Span<byte>(counters, Size);
        for (var at = counted.IndexOfAnyExcept((byte)0); at >= 0;)
        {
            var bucket = BucketOf(counters[at]);
            if ((seen[at] & bucket) == 0)
            {
                if (seen[at] == 0) Branches++;
                seen[at] |= bucket;
                isNew = true;
            }
            var next = counted[(at + 1)..].IndexOfAnyExcept((byte)0);
            at = next < 0 ? -1 : at + 1 + next;
        }
        return isNew;
    }

    private static byte BucketOf(byte count) => count switch { 1 => 1, 2 => 2, 3 => 4, < 8 => 8, < 16 => 16, < 32 => 32, < 128 => 64, _ => 128 };
}
