namespace Wiki.Content;

/// <summary>
/// The texts of the headings met last, and the ids made of them. The same headings (<c>Background</c>, <c>References</c>) stand in very many entries
/// of a wiki, so each is kept in memory once and thought about once. Each thread knows its own.
/// </summary>
internal static class KnownHeadings
{
    /// <summary>A power of two.</summary>
    private const int SlotCount = 1024;

    [ThreadStatic]
    private static (string Text, string Stem)[]? slots;

    /// <summary>This text and its <see cref="HeadingAnchors.StemOf"/>, as they were made before if they were.</summary>
    public static (string Text, string Stem) Of(string text)
    {
        slots ??= new (string, string)[SlotCount];
        ref var slot = ref slots[text.GetHashCode(StringComparison.Ordinal) & (SlotCount - 1)];
        if (slot.Text != text) slot = (text, HeadingAnchors.StemOf(text));
        return slot;
    }
}
