namespace Csl;

/// <summary>Faces: which attributes begin and end where.</summary>
internal sealed partial class Tape
{
    /// <summary>Begins a face; returns what has to be ended.</summary>
    private Face Open(Face wanted)
    {
        var opened = default(Face);
        if (wanted.Align != VerticalAlign.Inherit) opened = Begin(new Face { Align = wanted.Align }, opened);
        if (wanted.Decoration != Decoration.Inherit)
        {
            opened = Begin(new Face { Decoration = Turns(wanted.Decoration == face.Decoration) ? Decoration.None : wanted.Decoration }, opened);
        }
        if (wanted.Weight != FontWeight.Inherit)
        {
            opened = Begin(new Face { Weight = Turns(wanted.Weight == face.Weight) ? FontWeight.Normal : wanted.Weight }, opened);
        }
        if (wanted.Variant != FontVariant.Inherit)
        {
            opened = Begin(new Face { Variant = Turns(wanted.Variant == face.Variant) ? FontVariant.Normal : wanted.Variant }, opened);
        }
        if (wanted.Style == FontStyle.Inherit) return opened;
        return Begin(new Face { Style = Turns(wanted.Style == face.Style) ? FontStyle.Normal : wanted.Style }, opened);
    }

    /// <summary>A face that an author gave to words within the same face turns back to normal; one that a style gives twice does not.</summary>
    private bool Turns(bool isSame) => isSame && inField;

    private Face Reset()
    {
        var opened = default(Face);
        if (face.Decoration > Decoration.None) opened = Begin(new Face { Decoration = Decoration.None }, opened);
        if (face.Weight > FontWeight.Normal) opened = Begin(new Face { Weight = FontWeight.Normal }, opened);
        if (face.Variant > FontVariant.Normal) opened = Begin(new Face { Variant = FontVariant.Normal }, opened);
        return face.Style > FontStyle.Normal ? Begin(new Face { Style = FontStyle.Normal }, opened) : opened;
    }

    /// <summary>Begins one attribute of a face, unless it looks so already; returns all that has begun with it.</summary>
    private Face Begin(Face one, Face opened)
    {
        var changed = Over(one, face);
        if (Same(changed, face)) return opened;
        face = changed;
        Add(new Slot { Sign = Sign.OpenFace, Face = one });
        return Over(one, opened);
    }

    /// <summary>Ends what <see cref="Open"/> and <see cref="Reset"/> began, the last first.</summary>
    private void Close(Face opened)
    {
        if (opened.IsPlain) return;
        if (opened.Style != FontStyle.Inherit) Add(new Slot { Sign = Sign.CloseFace, Face = new Face { Style = opened.Style } });
        if (opened.Variant != FontVariant.Inherit) Add(new Slot { Sign = Sign.CloseFace, Face = new Face { Variant = opened.Variant } });
        if (opened.Weight != FontWeight.Inherit) Add(new Slot { Sign = Sign.CloseFace, Face = new Face { Weight = opened.Weight } });
        if (opened.Decoration != Decoration.Inherit) Add(new Slot { Sign = Sign.CloseFace, Face = new Face { Decoration = opened.Decoration } });
        if (opened.Align != VerticalAlign.Inherit) Add(new Slot { Sign = Sign.CloseFace, Face = new Face { Align = opened.Align } });
    }

    private static Face Over(Face one, Face around) => new(
        one.Style == FontStyle.Inherit ? around.Style : one.Style,
        one.Variant == FontVariant.Inherit ? around.Variant : one.Variant,
        one.Weight == FontWeight.Inherit ? around.Weight : one.Weight,
        one.Decoration == Decoration.Inherit ? around.Decoration : one.Decoration,
        one.Align == VerticalAlign.Inherit ? around.Align : one.Align);

    /// <summary>Whether two faces look the same: nothing said looks normal.</summary>
    private static bool Same(Face a, Face b) =>
        Math.Max(1, (int)a.Style) == Math.Max(1, (int)b.Style) && Math.Max(1, (int)a.Variant) == Math.Max(1, (int)b.Variant)
        && Math.Max(1, (int)a.Weight) == Math.Max(1, (int)b.Weight) && Math.Max(1, (int)a.Decoration) == Math.Max(1, (int)b.Decoration)
        && Math.Max(1, (int)a.Align) == Math.Max(1, (int)b.Align);
}
