using System.Buffers;

namespace Wiki.Citations;

/// <summary>
/// Puts a sentence together from the words of a template and the values between them, and settles what happens where they meet: white space folds; a
/// full stop after a full stop, question or exclamation mark is dropped; punctuation around a value that is not there is merged; comma and full stop
/// go inside closing quotation marks where the style wants that. Values are never changed.
/// </summary>
internal sealed class Composer
{
    private static readonly SearchValues<char> Settled = SearchValues.Create(" \n\r\t.,()[]");

    private char[] buffer = new char[1024];
    private int length;
    private bool spacePending;

    /// <summary>Where the comma, full stop or opening bracket stands that a template wrote last with nothing after it, or -1.</summary>
    private int settling = -1;

    private bool punctuationInside;

    public void Begin(QuotationStyle quotation)
    {
        length = 0;
        spacePending = false;
        settling = -1;
        punctuationInside = quotation.PunctuationInside;
    }

    public ReadOnlySpan<char> Written => buffer.AsSpan(0, length);

    public void Value(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty) return;
        Reserve(value.Length + 1);
        if (spacePending && length > 0 && buffer[length - 1] is not ('(' or '[')) buffer[length++] = ' ';
        spacePending = false;
        value.CopyTo(buffer.AsSpan(length));
        length += value.Length;
        settling = -1;
    }

    public void Words(ReadOnlySpan<char> words)
    {
        // Punctuation that is written in one piece is meant as it is written: "n.d.,".
        var within = false;
        while (!words.IsEmpty)
        {
            var plain = words.IndexOfAny(Settled);
            if (plain != 0)
            {
                var run = plain < 0 ? words : words[..plain];
                Value(run);
                words = words[run.Length..];
                within = true;
                continue;
            }
            within |= Settle(words[0], within);
            words = words[1..];
        }
    }

    /// <summary>Takes a character that does not always stand as it is written. False for white space.</summary>
    private bool Settle(char c, bool within)
    {
        switch (c)
        {
            case '.' or ',':
                Punctuate(c, within);
                return true;
            case ')' or ']':
                DropComma();
                spacePending = false;
                Value([c]);
                return true;
            case '(' or '[':
                if (!within) DropComma();
                Value([c]);
                settling = length - 1;
                return true;
            default:
                spacePending = true;
                return false;
        }
    }

    private void Punctuate(char mark, bool within)
    {
        spacePending = false;
        if (length == 0) return;
        if (settling >= 0 && !within && !MergeWithLast(mark)) return;
        var end = EndOfContent();
        if (mark == '.' && end > 0 && EndsSentence(buffer[end - 1])) settling = end - 1;
        else if (mark == ',' && end > 0 && buffer[end - 1] == ',') return;
        else Insert(mark, punctuationInside && buffer.AsSpan(end, length - end).Contains(Mark.ClosingQuote) ? end : length);
    }

    /// <summary>
    /// A full stop takes the place of a comma; else the punctuation that is there stands for both. True where the mark is still to be written.
    /// </summary>
    private bool MergeWithLast(char mark)
    {
        if (mark != '.' || buffer[settling] != ',') return false;
        DropComma();
        return true;
    }

    private void DropComma()
    {
        if (settling < 0 || buffer[settling] != ',') return;
        Array.Copy(buffer, settling + 1, buffer, settling, length - settling - 1);
        length--;
        settling = -1;
    }

    private void Insert(char mark, int at)
    {
        Reserve(1);
        Array.Copy(buffer, at, buffer, at + 1, length - at);
        buffer[at] = mark;
        length++;
        settling = at;
    }

    /// <summary>The end of what was written last, before the marks that close its quotations and italics.</summary>
    private int EndOfContent()
    {
        var end = length;
        while (end > 1)
        {
            if (buffer[end - 1] is Mark.ItalicEnd or Mark.AccessedEnd) end--;
            else if (buffer[end - 2] == Mark.ClosingQuote) end -= 2;
            else break;
        }
        return end;
    }

    private static bool EndsSentence(char c) => c is '.' or '?' or '!' or ':' or ';' or '？' or '！' or '。';

    private void Reserve(int more)
    {
        if (length + more > buffer.Length) Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + more));
    }
}
