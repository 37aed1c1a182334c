using System.Diagnostics.CodeAnalysis;

namespace Wiki.Render;

/// <summary>Something that both pages of an entry show. They are usually rendered one after the other on one thread, so what each thread made last is kept, and made once for both.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "a snapshot has no end that anybody sees; its slots are let go of when it is collected")]
public sealed class LastEntry<T>(Func<int, T> make)
{
    private readonly ThreadLocal<(int Entry, T Made)?> last = new();

    public T Of(int entry)
    {
        if (last.Value is var (kept, made) && kept == entry) return made;
        var fresh = make(entry);
        last.Value = (entry, fresh);
        return fresh;
    }
}
