using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content;

/// <summary>
/// Turns a file's bytes into text. The wiki reads UTF-8, with or without byte-order mark; text in another encoding is an error, but is decoded as
/// well as can be, so that the file's other problems are found in the same run. What cannot be shown is left out of the text.
/// </summary>
internal static class SourceReader
{
    private const string SaveAsUtf8 = "save the file as UTF-8; editors offer that under \"Save with encoding\"";

    public static Parsed<SourceText> Read(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Limits.FileBytes) return TooLarge(path);
        if (OtherEncoding(bytes) is { } encoding) return Foreign(path, encoding, encoding.GetString(bytes[SkippedMark(bytes, encoding)..]));
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var source = Printable(path, Encoding.UTF8.GetString(bytes));
        return Utf8.IsValid(bytes) ? source : source with { Diagnostics = source.Diagnostics.Add(InvalidByte(path, bytes)) };
    }

    private static Parsed<SourceText> TooLarge(string path)
    {
        var message = $"this file is larger than {Limits.FileBytes >> 20} MiB, the most that is read";
        return new(new SourceText(path, ""), [new Diagnostic(Rules.InputTooLarge, Location.OfFile(path), message, "split it into several entries")]);
    }

    /// <summary>UTF-16 or UTF-32 by its byte-order mark, or UTF-16 without one by the zero bytes of its first two characters.</summary>
    private static Encoding? OtherEncoding(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] => new UTF32Encoding(bigEndian: false, byteOrderMark: true),
        [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        [0xFF, 0xFE, ..] or [not 0, 0, not 0, 0, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] or [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static int SkippedMark(ReadOnlySpan<byte> bytes, Encoding encoding) => bytes.StartsWith(encoding.Preamble) ? encoding.Preamble.Length : 0;

    private static Parsed<SourceText> Foreign(string path, Encoding encoding, string text)
    {
        var name = encoding is UTF32Encoding ? "UTF-32" : "UTF-16";
        var source = Printable(path, text);
        var problem = new Diagnostic(Rules.InvalidEncoding, Location.OfFile(path), $"this file is {name} text, and only UTF-8 is read", SaveAsUtf8);
        return source with { Diagnostics = source.Diagnostics.Add(problem) };
    }

    private static Diagnostic InvalidByte(string path, ReadOnlySpan<byte> bytes)
    {
        var characters = new char[bytes.Length];
        Utf8.ToUtf16(bytes, characters, out var read, out var written, replaceInvalidSequences: false);
        var position = new SourceText(path, new string(characters, 0, written)).PositionOf(written);
        var message = $"the byte 0x{bytes[read]:X2} is not UTF-8 text";
        return new Diagnostic(Rules.InvalidEncoding, new Location(path, position.Line, position.Column, 1), message, SaveAsUtf8);
    }

    private static Parsed<SourceText> Printable(string path, string text)
    {
        var leftOut = Unprintable.FindAll(text);
        if (leftOut.IsEmpty) return new(new SourceText(path, text), []);
        var source = new SourceText(path, text, leftOut);
        var file = new SourceText(path, text);
        var zero = text.IndexOf('\0');
        return new(source, [zero >= 0 ? Nul(file, zero) : LeftOut(file, leftOut)]);
    }

    private static Diagnostic Nul(SourceText file, int position)
    {
        var place = Location.Of(file, TextSpan.FromLength(position, 1));
        return new Diagnostic(Rules.InvalidEncoding, place, "a NUL character (U+0000) is in no text file",
            "take it out, or save the text anew as UTF-8");
    }

    private static Diagnostic LeftOut(SourceText file, ImmutableArray<int> leftOut)
    {
        var name = Unprintable.NameAt(file.Text, leftOut[0]);
        var count = leftOut.Length;
        var message = count == 1
            ? $"the character {name} cannot be seen; it is left out"
            : $"the character {name} cannot be seen; it and what else is like it in this file ({count:N0} in all) are left out";
        return new Diagnostic(Rules.ControlCharacter, Location.Of(file, TextSpan.FromLength(leftOut[0], 1)), message, "delete the character");
    }
}
