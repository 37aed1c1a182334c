namespace Wiki.Incremental;

/// <summary>What the world tells a workspace: not what is different, only where to look again. More may be told than has changed.</summary>
public abstract record Change
{
    private Change()
    {
    }

    /// <summary>Something at this path of the content folder, or below it, was written, made, renamed or removed.</summary>
    public sealed record Content(string Path) : Change;

    /// <summary>A template may be another.</summary>
    public sealed record Theme : Change;

    /// <summary>Nobody knows: the beginning, or events were lost. Files that are listed as before are not read again.</summary>
    public sealed record Anything : Change;
}
