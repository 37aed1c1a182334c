using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>
/// HTML in UTF-8 as it is written, with the holes that it has so far. Only <see cref="Raw"/> takes markup; every other method escapes. Characters that may not stand in HTML
/// (control characters, line separators, noncharacters) are left out, whoever wrote them. Give it back with <see cref="Dispose"/>.
/// </summary>
internal sealed class HtmlOutput : IDisposable
{
    private static readonly string Unprintable = string.Concat(
        Range('\0', '\b'), Range('\u000B', '\u001F'), Range('\u007F', '\u009F'), "\u2028\u2029", Range('\uFDD0', '\uFDEF'), "\uFFFE\uFFFF");

    private static readonly RareCharacters Special = new("&<>\"" + Unprintable);

    private readonly ImmutableArray<Hole>.Builder holes = ImmutableArray.CreateBuilder<Hole>();
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(8 * 1024);

    /// <summary>In bytes; the offset of what is written next.</summary>
    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    /// <summary>Writes markup as it is.</summary>
    public void Raw(ReadOnlySpan<byte> markup)
    {
        EnsureRoom(markup.Length);
        markup.CopyTo(bytes.AsSpan(Length));
        Length += markup.Length;
    }

    /// <summary>Writes text, or the value of an attribute in double quotes, so that a reader of the HTML sees exactly this.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (Special.FindIn(text) is >= 0 and var special)
        {
            Encode(text[..special]);
            Raw(text[special] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                _ => default,
            });
            text = text[(special + 1)..];
        }
        Encode(text);
    }

    /// <summary>Writes <c> name="value"</c>.</summary>
    public void Attribute(ReadOnlySpan<byte> name, ReadOnlySpan<char> value)
    {
        Raw(" "u8);
        Raw(name);
        Raw("=\""u8);
        Text(value);
        Raw("\""u8);
    }

    public void Number(int value)
    {
        EnsureRoom(11);
        value.TryFormat(bytes.AsSpan(Length), out var written);
        Length += written;
    }

    public void Hole(HoleKind kind, int reference) => holes.Add(new Hole(Length, kind, reference));

    /// <summary>Takes the trailing line feeds and spaces away.</summary>
    public void TrimEnd()
    {
        while (Length > 0 && bytes[Length - 1] is (byte)'\n' or (byte)' ' && (holes.Count == 0 || holes[^1].Offset < Length)) Length--;
    }

    public ImmutableArray<Hole> Holes() => holes.ToImmutable();

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        EnsureRoom(text.Length * 3);
        Length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(Length));
    }

    private void EnsureRoom(int count)
    {
        if (bytes.Length - Length >= count) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, Length + count));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }

    private static string Range(char first, char last) => string.Create(last - first + 1, first, static (span, start) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = (char)(start + i);
    });
}
