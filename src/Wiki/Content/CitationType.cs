namespace Wiki.Content;

/// <summary>What citations take an article for.</summary>
public enum CitationType
{
    /// <summary>A page of a website, the wiki.</summary>
    Webpage,

    /// <summary>An entry of an encyclopaedia, the wiki.</summary>
    EntryEncyclopedia,
}
