namespace Csl;

/// <summary>Marks are settled where texts meet.</summary>
internal sealed partial class Tape
{
    private void Write(string text)
    {
        if (text.Length == 0) return;
        if ((length += text.Length) > Limits.OutputLength) throw new OutputTooLongException();
        var rest = text.AsSpan();
        while (rest.Length > 0 && Joints.IsMark(rest[0]) && (!inField || fieldBegins) && Settle(rest[0])) rest = rest[1..];
        fieldBegins = false;
        if (rest.Length == 0) return;
        if (count == 0 || slots[count - 1].Sign != Sign.Text)
        {
            Add(Sign.Text, rest);
            return;
        }
        ref var last = ref slots[count - 1];
        end = last.Start + last.Length;
        Room(rest.Length);
        rest.CopyTo(letters.AsSpan(end));
        last.Length += rest.Length;
        end += rest.Length;
    }

    /// <summary>Settles a mark with what stands before it; true where it has found its place, or is swallowed.</summary>
    private bool Settle(char mark)
    {
        while (LastText() is var before and >= 0)
        {
            var joint = Joints.Between(LastLetter(before), mark);
            if (joint == Joint.First) return true;
            if (joint == Joint.Both) break;
            slots[before].Length--;
        }
        return locale.PunctuationInQuote && Joints.GoesInside(mark) && GoInside(mark);
    }

    private char LastLetter(int slot) => letters[slots[slot].Start + slots[slot].Length - 1];

    /// <summary>The text that ends here, seen through the ends and beginnings of faces and the ends of quotations; -1 for none.</summary>
    private int LastText()
    {
        for (var i = count - 1; i >= 0; i--)
        {
            ref readonly var slot = ref slots[i];
            if (slot.Sign == Sign.Text && slot.Length > 0) return i;
            if (slot.Sign != Sign.Text && !slot.IsCloser && !slot.IsOpener) return -1;
        }
        return -1;
    }

    /// <summary>Puts a mark before the innermost quotation that ends here.</summary>
    private bool GoInside(char mark)
    {
        var place = -1;
        for (var i = count - 1; i >= 0 && (slots[i].IsCloser || slots[i].Length == 0); i--)
        {
            if (slots[i].Sign == Sign.CloseQuote) place = i;
        }
        if (place < 0) return false;
        if (place == 0 || slots[place - 1].Sign != Sign.Text)
        {
            Add(default(Slot));
            slots.AsSpan(place, count - 1 - place).CopyTo(slots.AsSpan(place + 1));
            slots[place++] = new Slot { Start = slots[place].Start };
        }
        Insert(mark, place - 1);
        return true;
    }

    /// <summary>Appends a mark to a text that others follow: their letters move on.</summary>
    private void Insert(char mark, int text)
    {
        var at = slots[text].Start + slots[text].Length;
        Room(1);
        letters.AsSpan(at, end - at).CopyTo(letters.AsSpan(at + 1));
        letters[at] = mark;
        end++;
        slots[text].Length++;
        for (var i = text + 1; i < count; i++) slots[i].Start++;
    }
}
