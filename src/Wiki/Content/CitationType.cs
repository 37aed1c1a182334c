namespace Wiki.Content;

/// <summary>As what an article is cited.</summary>
public enum CitationType
{
    /// <summary>A page of a website, the wiki.</summary>
    Webpage,

    /// <summary>An entry of an encyclopaedia, the wiki.</summary>
    EntryEncyclopedia,
}
