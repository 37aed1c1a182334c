using System.Text;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax.Inlines;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>What a stretch of Markdown says without its marks: for headings' texts and ids and for images' alternatives.</summary>
internal static class PlainText
{
    /// <summary>The text, and whether it is all of it: what stands deeper than <see cref="Limits.InlineDepth"/> is left out.</summary>
    public static (string Text, bool IsWhole) Of(ContainerInline? container)
    {
        if (container?.FirstChild is null) return ("", true);
        if (container.FirstChild is LiteralInline { NextSibling: null } only) return (only.Content.ToString().Trim(), true);
        var text = new StringBuilder();
        var isWhole = Append(container, text, 0);
        return (text.ToString().Trim(), isWhole);
    }

    private static bool Append(ContainerInline container, StringBuilder text, int depth)
    {
        if (depth > Limits.InlineDepth) return false;
        var isWhole = true;
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case CodeInline code: text.Append(code.Content); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case MathInline math: text.Append(math.Content.AsSpan()); break;
                case AbbreviationInline abbreviation: text.Append(abbreviation.Abbreviation.Label); break;
                case AutolinkInline link: text.Append(link.Url); break;
                case UndefinedFootnote mark: text.Append(mark.Written); break;
                case LineBreakInline: text.Append(' '); break;
                case WikiLink { FirstChild: null } link: text.Append(link.Target.Length > 0 ? link.Target : link.Fragment); break;
                case DelimiterInline delimiter:
                    text.Append(delimiter.ToLiteral());
                    isWhole &= Append(delimiter, text, depth + 1);
                    break;
                case ContainerInline inner: isWhole &= Append(inner, text, depth + 1); break;
            }
        }
        return isWhole;
    }
}
