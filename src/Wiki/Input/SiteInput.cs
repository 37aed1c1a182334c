using System.Collections.Immutable;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Templates;
using Wiki.Versions;

namespace Wiki.Input;

/// <summary>
/// All that a site is made of, read but not yet connected. The order of <see cref="Entries"/> and <see cref="Assets"/> does not matter.
/// </summary>
public sealed record SiteInput
{
    public required Settings Settings { get; init; }

    public required TemplateSet Templates { get; init; }

    /// <summary>Those of the theme: <see cref="Site.FormsOf"/>.</summary>
    public required CitationForms Forms { get; init; }

    public ImmutableArray<Entry> Entries { get; init; } = [];

    /// <summary>Content paths of the files that are not entries: <c>assets/logo.png</c>, <c>concepts/diagram.svg</c>.</summary>
    public ImmutableArray<string> Assets { get; init; } = [];

    /// <summary>Those of them that can run scripts when they are opened by themselves, as their bytes say, and why, for a sentence.</summary>
    public ImmutableDictionary<string, string> ActiveAssets { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The lengths, in bytes, of the pictures among them for which readers wait.</summary>
    public ImmutableDictionary<string, long> LargeImages { get; init; } = ImmutableDictionary<string, long>.Empty;

    /// <summary>The last change of each entry's file, by content path, as far as it was asked for.</summary>
    public ImmutableDictionary<string, Revision> Revisions { get; init; } = ImmutableDictionary<string, Revision>.Empty;

    /// <summary>What entries were before, where they have versions.</summary>
    public VersionHistory History { get; init; } = VersionHistory.None;

    /// <summary>The works that entries can cite.</summary>
    public ReferenceLibrary Library { get; init; } = ReferenceLibrary.Empty;

    public BuildStamp Stamp { get; init; } = BuildStamp.Unknown;

    /// <summary>What was found wrong while reading all of the above.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
