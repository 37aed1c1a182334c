using System.Collections.Immutable;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content;

/// <summary>
/// What an author writes: one file, read with the settings and nothing else. Every text is plain text as written (never HTML, never a template),
/// without control characters. Relations and links are as written; the graph resolves them. Values that could not be read have their default; the
/// reader has told so.
/// </summary>
public sealed record Entry
{
    /// <summary>Path relative to the content folder, <c>/</c> between folders: <c>concepts/alignment.md</c>.</summary>
    public required string Path { get; init; }

    public required Slug Slug { get; init; }

    /// <summary>Key of a declared kind, or <see cref="Settings.PageKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The page at whose head the text stands, for one that is no page by itself. It is linked by its file alone.</summary>
    public ListHead? Head { get; init; }

    public required string Title
    {
        get;
        init
        {
            field = value;
            FoldedTitle = Folding.Name(value);
        }
    }

    /// <summary>
    /// By which the title is put in order among others in the wiki's language: <see cref="Collation.Key"/>. Kept, because every build needs it of
    /// every entry.
    /// </summary>
    public string SortKey
    {
        get => field ?? Collation.Plain.Key(Title);
        init => field = value == FoldedTitle ? FoldedTitle : value;
    }

    /// <summary>By which links find the title: <see cref="Folding.Name"/>. Kept likewise.</summary>
    public string FoldedTitle { get; private init; } = "";

    /// <summary>Key of a category (declared or not), or null.</summary>
    public string? Category { get; init; }

    /// <summary>Its place among the entries of its category, or of its kind where it has none; null where titles say it.</summary>
    public double? Order { get; init; }

    public string? Summary { get; init; }

    /// <summary>Whether the summary is the first sentence of the text, so that a page of the whole text has it already.</summary>
    public bool OpensWithSummary { get; init; }

    public EntryStatus Status { get; init; }

    /// <summary>Why it has the status, since when, and where readers go instead; null where none of these is written.</summary>
    public StatusNotice? Notice { get; init; }

    /// <summary>Empty when the publisher answers for the entry.</summary>
    public ImmutableArray<Author> Authors { get; init; } = [];

    public PartialDate? Published { get; init; }

    public PartialDate? Updated { get; init; }

    public PartialDate? Reviewed { get; init; }

    public ImmutableArray<Located<string>> Aliases { get; init; } = [];

    /// <summary>Former slugs, each valid.</summary>
    public ImmutableArray<Located<FormerAddress>> RedirectFrom { get; init; } = [];

    /// <summary>The entry's own, without the address of the resolver: <c>10.1000/182</c>.</summary>
    public string? Doi { get; init; }

    public PrimarySource? Source { get; init; }

    public ImmutableArray<RelationTarget> Relations { get; init; } = [];

    /// <summary>In the order in which the kind declares them.</summary>
    public ImmutableArray<FieldValue> Fields { get; init; } = [];

    /// <summary>Keys that mean nothing here, with their texts, where <c>reading</c> in site.yaml keeps them for templates.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Extra { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    public required Body Body { get; init; }

    /// <summary>What the file held, for whoever has to know whether it holds something else now.</summary>
    public SourceDigest Digest { get; init; }

    /// <summary>Where the title stands, or the slug where it is written: what diagnostics about the entry as a whole point at.</summary>
    public required Location Location { get; init; }

    /// <summary>Null where version control was not asked or does not know the file. No part of the file: the site adds it.</summary>
    public Revision? Revision { get; init; }

    /// <summary>
    /// The date a reader is told and a citation carries: updated, else published, else that of the last change that version control knows.
    /// </summary>
    public PartialDate? Date => Updated ?? Published ?? Revision?.Date;
}
