using System.Text;
using System.Text.Unicode;
using Wiki.Content;

namespace Wiki.Import;

/// <summary>The text of a file with every character that stands there, so that what is not replaced keeps its bytes.</summary>
internal static class ImportedText
{
    public static string Of(SourceFile file) =>
        Utf8.IsValid(file.Bytes.Span) ? Encoding.UTF8.GetString(file.Bytes.Span) : SourceReader.Read(file.Path, file.Bytes.Span).Value.Text;
}
