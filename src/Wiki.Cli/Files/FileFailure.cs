using System.Runtime.InteropServices;

namespace Wiki.Cli.Files;

/// <summary>
/// What a failure of the file system means to whoever runs the command: .NET's own words are for programmers, and say neither what is in the way nor
/// what helps.
/// </summary>
/// <param name="Path">What could not be read or written; null where .NET does not tell.</param>
/// <param name="Reason">Half a sentence.</param>
/// <param name="Help">What to do about it, where something is known.</param>
internal sealed record FileFailure(string? Path, string Reason, string? Help)
{
    /// <summary>Numbers that Linux and macOS give to errors.</summary>
    private const int NotPermitted = 1, NoEntry = 2, InputOutput = 5, NoDevice = 6, Held = 11, Denied = 13, Exists = 17, NotAFolder = 20,
        TooManyInAll = 23, TooManyHere = 24, TooLarge = 27, Full = 28, ReadOnly = 30, HeldOnMac = 35, TooLong = 36, Link = 40, LinkOnMac = 62,
        QuotaOnMac = 69, Quota = 122, HeldOnWindows = unchecked((int)0x80070020);

    /// <summary>Whether this is how .NET tells of such a failure.</summary>
    public static bool Is(Exception failure) => failure is IOException or UnauthorizedAccessException || IsTooLarge(failure);

    /// <summary>Whether a file cannot be had because another program keeps it for itself.</summary>
    public static bool IsHeld(IOException failure) => failure.HResult is Held or HeldOnMac or HeldOnWindows;

    /// <summary>What .NET would throw for an error that the system has told by its number.</summary>
    public static IOException Thrown(string path, int error) => new($"{Marshal.GetPInvokeErrorMessage(error)} : '{path}'", error);

    public static FileFailure Of(Exception failure)
    {
        var (reason, help) = Explain(failure);
        return new FileFailure(PathIn(failure), reason, help);
    }

    public override string ToString() => Path is null ? $"the work cannot go on: {Reason}" : $"`{Path}` cannot be read or written: {Reason}";

    private static (string Reason, string? Help) Explain(Exception failure) => failure switch
    {
        UnfitFileException unfit => (unfit.Reason, unfit.Help),
        UnauthorizedAccessException => Explain(Denied),
        PathTooLongException => Explain(TooLong),
        FileNotFoundException => Explain(NoEntry),
        DirectoryNotFoundException => ("a folder on the way to it is not there, or is a file", "see that it is there, then run it again"),
        ArgumentOutOfRangeException => Explain(TooLarge),
        _ => Explain(failure.HResult),
    };

    private static (string Reason, string? Help) Explain(int error) => error switch
    {
        NotPermitted or Denied => ("permission is denied", "see that you may read the wiki's folders and write where the command writes"),
        NoEntry => (UnfitFileException.ReasonOf(FileKind.Missing), "see that it is there, then run it again"),
        NoDevice => (UnfitFileException.ReasonOf(FileKind.Special), null),
        Link or LinkOnMac => (UnfitFileException.ReasonOf(FileKind.Link), "put the file itself there"),
        InputOutput => ("the disk reports an error", "look at the disk before you run it again"),
        Held or HeldOnMac or HeldOnWindows => ("another program uses it, or the system has no more to give", "wait until other programs have ended"),
        Exists => ("a file is there already, or on the way to it", "move it away"),
        NotAFolder => ("a file stands where a folder belongs", "move it away"),
        TooManyInAll or TooManyHere => ("too many files are open", "end other programs, or raise the limit: `ulimit -n 1024`"),
        TooLarge => ("files may not grow that large here", "`ulimit -f` shows the limit of this session; some file systems have one of their own"),
        Full => ("the disk is full", "make room, then run it again"),
        ReadOnly => ("the disk can only be read", "choose a place where you may write"),
        TooLong => ("its name or its path is too long", "shorten it, or work in a folder nearer to the root"),
        Quota or QuotaOnMac => ("your share of the disk is used up", "make room, then run it again"),
        _ => ($"the system says: {Marshal.GetPInvokeErrorMessage(error)}", null),
    };

    /// <summary>A file that the system lets grow no further is an argument out of range to .NET, in these words alone.</summary>
    private static bool IsTooLarge(Exception failure) =>
        failure is ArgumentOutOfRangeException && failure.Message.StartsWith("Specified file length was too large", StringComparison.Ordinal);

    /// <summary>.NET tells the path in its sentence only, between quotation marks.</summary>
    private static string? PathIn(Exception failure)
    {
        if (failure is ArgumentOutOfRangeException) return null;
        var (first, last) = (failure.Message.IndexOf('\''), failure.Message.LastIndexOf('\''));
        return failure is FileNotFoundException { FileName: { Length: > 0 } name }
            ? name
            : last > first + 1 ? failure.Message[(first + 1)..last] : null;
    }
}
