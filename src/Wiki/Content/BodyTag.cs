using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text;

namespace Wiki.Content;

/// <summary>
/// A tag of a body, from its <c>&lt;</c> to its <c>&gt;</c>, as this code base writes it: names in lower case, values in double quotes, and neither
/// sign within a value, so that the first <c>&gt;</c> ends the tag.
/// </summary>
public readonly ref struct BodyTag(ReadOnlySpan<byte> written)
{
    private static readonly FrozenSet<ulong> Blocks = Keys(
        "p li td th dt dd h1 h2 h3 h4 h5 h6 hr ul ol dl div pre tr table thead tbody tfoot caption blockquote figure figcaption details summary "
        + "section");

    private static readonly FrozenSet<ulong> OfFormulas = Keys(
        "math semantics annotation menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle "
        + "msub msubsup msup mtable mtd mtext mtr munder munderover");

    private static readonly FrozenSet<ulong> WithoutEnd = Keys("br hr img input wbr col");

    private readonly ReadOnlySpan<byte> written = written;

    public bool IsEnd => written.Length > 1 && written[1] == '/';

    /// <summary>Whether it begins or ends a block: a stretch that no sentence and no line of a search result leaves. Others stand in text.</summary>
    public bool IsBlock => Blocks.Contains(Key(Name));

    /// <summary>Whether it is part of a formula.</summary>
    public bool IsOfFormula => OfFormulas.Contains(Key(Name));

    /// <summary>Whether its element has no end tag.</summary>
    public bool IsVoid => WithoutEnd.Contains(Key(Name));

    public ReadOnlySpan<byte> Name
    {
        get
        {
            // A few letters: a loop is done before a search over vectors has begun.
            var name = written[(IsEnd ? 2 : 1)..];
            for (var end = 0; end < name.Length; end++)
                if (name[end] is (byte)' ' or (byte)'>') return name[..end];
            return name;
        }
    }

    /// <summary>Whether it is the start tag of an element of this name.</summary>
    public bool Starts(ReadOnlySpan<byte> name) => !IsEnd && Name.SequenceEqual(name);

    /// <summary>Whether it is the end tag of an element of this name.</summary>
    public bool Ends(ReadOnlySpan<byte> name) => IsEnd && Name.SequenceEqual(name);

    /// <summary>The value of an attribute as it is written, escaped; empty where the tag does not have it.</summary>
    public ReadOnlySpan<byte> Attribute(ReadOnlySpan<byte> name)
    {
        for (var rest = written[Math.Min(written.Length, 1 + Name.Length)..]; rest is [(byte)' ', .. var attribute];)
        {
            if (attribute.IndexOfAny("= >"u8) is var end && end < 0) break;
            var value = attribute[end..] is [(byte)'=', (byte)'"', .. var quoted] ? quoted[..Math.Max(0, quoted.IndexOf((byte)'"'))] : [];
            if (attribute[..end].SequenceEqual(name)) return value;
            rest = attribute[end] == '=' ? attribute[Math.Min(attribute.Length, end + value.Length + 3)..] : attribute[end..];
        }
        return [];
    }

    private static FrozenSet<ulong> Keys(string names) => names.Split(' ').Select(name => Key(Encoding.ASCII.GetBytes(name))).ToFrozenSet();

    /// <summary>The first eight letters, which tell all names apart that are asked for.</summary>
    private static ulong Key(ReadOnlySpan<byte> name)
    {
        var key = 0ul;
        name[..Math.Min(name.Length, sizeof(ulong))].CopyTo(MemoryMarshal.AsBytes(MemoryMarshal.CreateSpan(ref key, 1)));
        return key;
    }
}
