using Wiki.Cli.Files;

namespace Wiki.Cli.Imports;

/// <summary>
/// Puts what an import makes into the content folder. A file that somebody has touched since the last import, or that no import has written, is
/// kept, and so is the absence of one that was deleted.
/// </summary>
internal sealed class ImportWriter(string folder, ImportRecord record, bool isDry)
{
    public List<string> Kept { get; } = [];

    public List<string> Deleted { get; } = [];

    public int Written { get; private set; }

    public int Unchanged { get; private set; }

    public void Put(string path, ReadOnlySpan<byte> bytes)
    {
        var target = Path.Join(folder, path);
        var kind = FileKinds.Of(target);
        if (kind == FileKind.Missing && record.Knows(path))
        {
            Deleted.Add(path);
            return;
        }
        if (kind == FileKind.Regular)
        {
            var there = File.ReadAllBytes(target);
            if (bytes.SequenceEqual(there))
            {
                Unchanged++;
                record.Add(path, bytes);
                return;
            }
            if (!record.IsAsWritten(path, there)) kind = FileKind.SecondName;
        }
        if (kind is not (FileKind.Missing or FileKind.Regular))
        {
            Kept.Add(path);
            return;
        }
        if (!isDry) ImportRecord.Replace(target, bytes);
        record.Add(path, bytes);
        Written++;
    }

    public void Finish()
    {
        if (!isDry) record.Write();
    }
}
