using System.Text;
using Wiki.Cli.Files;

namespace Wiki.Cli.Publish;

/// <summary>
/// What the last build of an output folder was made from and what it left there, as two fingerprints. It is written after a build, into the file that is the lock, and believed only where both are met again: a record that is lost, cut
/// short, or older than what is in the folder costs time and nothing else.
/// </summary>
/// <param name="file">The lock, held open.</param>
internal sealed class BuildRecord(FileStream file) : IDisposable
{
    private const string Name = "wiki-record", Header = Name + " 1";

    /// <summary>Longer than any record; of a file that is longer the rest is not read.</summary>
    private const int MostBytes = 256;

    /// <summary>Whether a file holds a record, be it cut short, or nothing yet. Any other is somebody else's.</summary>
    public static bool IsIn(FileStream file)
    {
        Span<byte> bytes = stackalloc byte[Name.Length];
        var count = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return Name.StartsWith(Encoding.Latin1.GetString(bytes[..count]), StringComparison.Ordinal);
    }

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
        catch (Exception failure) when (FileFailure.Is(failure))
        {
            // The site is published; the next build cannot know that it is, and makes it again.
        }
    }

    /// <summary>Releases the lock.</summary>
    public void Dispose() => file.Dispose();
}
