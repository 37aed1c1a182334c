using Microsoft.Win32.SafeHandles;
using Wiki.Cli.Files;
using Wiki.Render;

namespace Wiki.Cli.Publish;

/// <summary>
/// The addresses that earlier sites had, from the lists that name them: read line by line each time they are gone through. A file that is no such
/// list is a <see cref="CommandFailure"/>, since passing over it would break addresses without a word.
/// </summary>
internal sealed class EarlierAddresses
{
    /// <summary>Longer lines are none of ours.</summary>
    private const int LongestLine = 16 * 1024;

    private const int BufferSize = 64 * 1024;

    private readonly List<(string Name, Func<SafeFileHandle> Open)> lists = [];

    public bool IsEmpty => lists.Count == 0;

    /// <param name="named">Lists that somebody names on the command line.</param>
    /// <param name="content">Where a wiki may keep one of its own.</param>
    public static EarlierAddresses Of(IEnumerable<string> named, SourceFolder content)
    {
        var earlier = new EarlierAddresses();
        foreach (var path in named) earlier.lists.Add((path, () => File.OpenHandle(path)));
        earlier.AddIn(content);
        return earlier;
    }

    /// <summary>The list in a folder, if it has one.</summary>
    /// <param name="folder">Whose files are reached through no link.</param>
    public void AddIn(SourceFolder folder)
    {
        if (!Directory.Exists(folder.Path) || folder.KindOf(PublishedList.FileName, out _) != FileKind.Regular) return;
        lists.Add((folder.At(PublishedList.FileName), () => folder.Open(PublishedList.FileName)));
    }

    /// <summary>Adds the bytes of all lists to what a site is made from.</summary>
    public void AddTo(Digest inputs)
    {
        foreach (var (name, open) in lists)
        {
            using var file = Opened(name, open);
            inputs.Add(Digest.OfFile(name, file));
        }
    }

    public IEnumerable<PublishedAddress> All()
    {
        foreach (var (name, open) in lists)
        {
            using var reader = new StreamReader(new FileStream(Opened(name, open), FileAccess.Read, BufferSize));
            if (reader.ReadLine() != PublishedAddress.FirstLine)
                throw Unusable(name, $"its first line is not `{PublishedAddress.FirstLine}`");
            for (var number = 2; reader.ReadLine() is { } line; number++)
            {
                if (line.Length == 0) continue;
                yield return (line.Length <= LongestLine ? PublishedAddress.OfLine(line) : null)
                    ?? throw Unusable(name, $"line {number} is no address and what is there, with a tab between");
            }
        }
    }

    private static SafeFileHandle Opened(string name, Func<SafeFileHandle> open)
    {
        try
        {
            return open();
        }
        catch (Exception failure) when (FileFailure.Is(failure))
        {
            throw new CommandFailure($"the list of published addresses `{name}` cannot be read: {FileFailure.Of(failure).Reason}",
                $"fetch `{PublishedList.FileName}` of the published site again; for the first site write a file with the line "
                + $"`{PublishedAddress.FirstLine}`");
        }
    }

    private static CommandFailure Unusable(string name, string reason) =>
        new($"`{name}` is no list of published addresses: {reason}",
            $"fetch `{PublishedList.FileName}` of the published site again; for the first site write a file with the line "
            + $"`{PublishedAddress.FirstLine}`");
}
