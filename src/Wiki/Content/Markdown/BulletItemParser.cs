using Markdig.Parsers;

namespace Wiki.Content.Markdown;

/// <summary>Items of lists that begin with <c>-</c>, <c>+</c>, <c>*</c> or a bullet as word processors write it (U+F0B7 is
/// one of theirs, too).</summary>
internal sealed class BulletItemParser : UnorderedListItemParser
{
    public BulletItemParser() => OpeningCharacters = ['-', '+', '*', '•', '◦', '▪', '‣', '●', '∙', '⁃', '⦁', '\uF0B7'];
}
