using Wiki.Citations;
using Wiki.Content;
using Wiki.Versions;

namespace Wiki.Render;

/// <summary>A version as its file said it.</summary>
/// <param name="Version">Which one.</param>
/// <param name="Entry">What its file says, read with what the wiki declares today.</param>
/// <param name="Text">Its Markdown.</param>
/// <param name="Works">Those of the lists then.</param>
/// <param name="Settings">Those of today with what the wiki was called then.</param>
internal sealed record PastEntry(EntryState Version, Entry Entry, string Text, ReferenceLibrary Works, Settings Settings)
{
    private List<TextBlock>? blocks;

    /// <summary>Those of its text, which is compared with that of several other versions; one thread alone asks.</summary>
    public List<TextBlock> Blocks => blocks ??= TextBlocks.In(Text);
}
