using System.Collections.Immutable;
using Wiki.Text;

namespace Wiki.Citations;

/// <summary>
/// Something that can be cited, in the words of CSL-JSON: an article is a <c>webpage</c> whose container is the wiki. All texts are plain, none is
/// markup; what is not known is null. The time of a build is no date of an item.
/// </summary>
public sealed record CitationItem
{
    /// <summary>The entry's slug; with the wiki's name it is the key in BibTeX.</summary>
    public required string Id { get; init; }

    public string Type { get; init; } = "webpage";

    public required string Title { get; init; }

    /// <summary>What it is, for people: <c>Wiki article — Concept</c>.</summary>
    public string? Genre { get; init; }

    /// <summary>The wiki's title, unless the wiki is itself the author.</summary>
    public string? ContainerTitle { get; init; }

    public ImmutableArray<CitationName> Author { get; init; } = [];

    public string? Publisher { get; init; }

    /// <summary>CSL-JSON's <c>publisher-place</c>.</summary>
    public string? Place { get; init; }

    /// <summary>Who decided a case or gave a law: <c>9th Cir.</c>, <c>UKSC</c>.</summary>
    public string? Authority { get; init; }

    /// <summary>Where a law holds: <c>Cth</c>.</summary>
    public string? Jurisdiction { get; init; }

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    /// <summary>One page or a range, with an en dash: <c>1–12</c>.</summary>
    public string? Page { get; init; }

    /// <summary>Of a report, a law, a standard; with <see cref="Authority"/> and the year the neutral citation of a case.</summary>
    public string? Number { get; init; }

    public string? Edition { get; init; }

    /// <summary>Without the address of the resolver: <c>10.1000/182</c>.</summary>
    public string? Doi { get; init; }

    public PartialDate? Issued { get; init; }

    /// <summary>What stands for the year of a work whose date is no day, month or year: <c>in press</c>, <c>1988–1992</c>.</summary>
    public string? IssuedInWords { get; init; }

    public AccessDate? Accessed { get; init; }

    public string? Version { get; init; }

    /// <summary>Absolute http(s) address, of the pinned version where there is one.</summary>
    public string? Url { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }

    public string? Abstract { get; init; }

    /// <summary>SPDX identifier; no word of CSL-JSON, but one of <c>CITATION.cff</c>.</summary>
    public string? License { get; init; }
}
