using System.Collections.Immutable;

namespace Wiki.Content;

/// <summary>How <c>site.yaml</c> wants the theme to look; every part may be left out.</summary>
public sealed record Appearance
{
    /// <summary>Content path of an image (<c>assets/logo.svg</c>), shown beside the wiki's name and as the icon of its pages.</summary>
    public Located<string>? Logo { get; init; }

    /// <summary>The colour of links and marks as <c>#rrggbb</c>, lower case. The theme adapts it until it can be read on its grounds.</summary>
    public string? Accent { get; init; }

    /// <summary>A sentence at the foot of every page.</summary>
    public string? Footer { get; init; }

    /// <summary>The links at the head of every page. Empty: the list of all entries and the lists of the kinds.</summary>
    public ImmutableArray<NavigationItem> Navigation { get; init; } = [];
}

/// <summary>
/// One link at the head of every page. <paramref name="To"/> is the name of an entry or plain page, a path of the site that begins with <c>/</c>, or
/// a web address.
/// </summary>
public sealed record NavigationItem(string Label, Located<string> To);
