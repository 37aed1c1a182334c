using System.Collections.Immutable;

namespace Wiki.Diagnostics;

public static partial class Rules
{
    public static readonly Rule UnsafeLink =
        new("WIKI050", "unsafe-link", Severity.Error, "A link or image has an address that is neither http, https, mailto nor relative.");
    public static readonly Rule EmptyLink = new("WIKI051", "empty-link", Severity.Warning, "A link or wikilink has no target.");
    public static readonly Rule RemovedHtml =
        new("WIKI052", "removed-html", Severity.Warning, "Raw HTML holds something that is not let into pages; it is left out.");
    public static readonly Rule TopHeading =
        new("WIKI053", "top-heading", Severity.Warning, "A body has a level-1 heading; the title is the page's only one.");
    public static readonly Rule InvalidMath =
        new("WIKI054", "invalid-math", Severity.Warning, "A formula cannot be read; it is shown as it was written.");
    public static readonly Rule MissingAlternative =
        new("WIKI055", "missing-alternative", Severity.Warning, "An image has no text for readers who do not see it.");
    public static readonly Rule RemoteImage = new("WIKI056", "remote-image", Severity.Warning,
        "An image comes from another host; pages load nothing from elsewhere, so it is shown as a link.");
    public static readonly Rule UndefinedFootnote = new("WIKI057", "undefined-footnote", Severity.Warning, "A footnote mark has no footnote.");
    public static readonly Rule UnclosedHtml =
        new("WIKI075", "unclosed-html", Severity.Warning, "An element of raw HTML is not ended, so it holds all that follows.");
    public static readonly Rule ReservedName =
        new("WIKI076", "reserved-name", Severity.Warning, "A text uses a class of the theme, or one that programs read; it is left out.");
    public static readonly Rule UnshownImage =
        new("WIKI145", "unshown-image", Severity.Warning, "An image is of a type that browsers do not show; it becomes a link.");

    private static ImmutableArray<Rule> MarkdownRules =>
        [UnsafeLink, EmptyLink, RemovedHtml, TopHeading, InvalidMath, MissingAlternative, RemoteImage, UndefinedFootnote, UnclosedHtml, ReservedName,
            UnshownImage];
}
