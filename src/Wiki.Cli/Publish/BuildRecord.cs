using System.Text;

namespace Wiki.Cli.Publish;

/// <summary>
/// What the last build of an output folder was made from and what it left there, as two fingerprints. It is written after a build, into the file that is the lock, and believed only where both are met again: a record that is lost, cut
/// short, or older than what is in the folder costs time and nothing else.
/// </summary>
/// <param name="file">The lock, held open.</param>
internal sealed class BuildRecord(FileStream file) : IDisposable
{
    private const string Header = "wiki-record 1";

    /// <summary>Longer than any record; of a file that is longer the rest is not read.</summary>
    private const int MostBytes = 256;

    /// <summary>The print of the site that the last build left, if it was made from what has this print; else null.</summary>
    public string? SiteOf(string inputs)
    {
        Span<byte> bytes = stackalloc byte[MostBytes];
        file.Position = 0;
        var count = file.ReadAtLeast(bytes, MostBytes, throwOnEndOfStream: false);
        return Encoding.Latin1.GetString(bytes[..count]).Split('\n') is [Header, var recorded, var site, ""] && recorded == inputs ? site : null;
    }

    public void Write(string inputs, string site)
    {
        try
        {
            file.SetLength(0);
            file.Write(Encoding.ASCII.GetBytes($"{Header}\n{inputs}\n{site}\n"));
        }
        catch (IOException)
        {
            // The site is published; the next build cannot know that it is, and makes it again.
        }
    }

    /// <summary>Releases the lock.</summary>
    public void Dispose() => file.Dispose();
}
