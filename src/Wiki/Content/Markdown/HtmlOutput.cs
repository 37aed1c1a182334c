using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>
/// HTML in UTF-8 as it is written, with the holes that it has so far. Only <see cref="Raw"/> takes markup; every other method escapes. What is
/// <see cref="Unprintable"/> is left out, whoever wrote it: Markdown and HTML have codes for every character (<c>&amp;#x202E;</c>). Give it back with
/// <see cref="Dispose"/>.
/// </summary>
/// <param name="most">How many bytes it ought to become at most: whoever writes asks now and then.</param>
internal sealed class HtmlOutput(int most = int.MaxValue) : IDisposable
{
    private static readonly RareCharacters Special = new("&<>\"\r" + Unprintable.Beginnings);

    private readonly ImmutableArray<Hole>.Builder holes = ImmutableArray.CreateBuilder<Hole>();
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(8 * 1024);
    private string? leftOut;

    /// <summary>In bytes; the offset of what is written next.</summary>
    public int Length { get; private set; }

    public int Most => most;

    public bool IsTooLong => Length > most;

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
        var done = 0;
        while (Special.FindIn(text[done..]) is >= 0 and var next)
        {
            Encode(text.Slice(done, next));
            done += next;
            done += WriteSpecial(text, done);
        }
        Encode(text[done..]);
    }

    /// <summary>The last character that was left out since this was asked before, as a message names it, or null.</summary>
    public string? TakeLeftOut()
    {
        var name = leftOut;
        leftOut = null;
        return name;
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

    /// <summary>Writes a special character, or leaves it out; how many code units it has.</summary>
    private int WriteSpecial(ReadOnlySpan<char> text, int index)
    {
        if (CharacterReference.Of(text[index]) is { IsEmpty: false } reference)
        {
            Raw(reference);
            return 1;
        }
        if (text[index] == '\r') return 1; // lines end with a line feed
        if (Unprintable.LengthAt(text, index, index == 0 ? LastRune() : default) is > 0 and var length)
        {
            leftOut = Unprintable.NameAt(text, index);
            return length;
        }
        var whole = text.Length > index + 1 && char.IsSurrogatePair(text[index], text[index + 1]) ? 2 : 1;
        Encode(text.Slice(index, whole));
        return whole;
    }

    /// <summary>What was written last, if it was text.</summary>
    private Rune LastRune() =>
        Rune.DecodeLastFromUtf8(Written, out var rune, out _) == OperationStatus.Done && rune.Value is not ('>' or ';') ? rune : new Rune(' ');

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
}
