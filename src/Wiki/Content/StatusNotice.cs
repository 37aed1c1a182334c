using System.Collections.Immutable;
using Wiki.Text;

namespace Wiki.Content;

/// <summary>What readers are told of the status of an entry.</summary>
/// <param name="Note">Why it has that status.</param>
/// <param name="Date">Since when.</param>
/// <param name="SupersededBy">Names of the entries that say what holds now; the graph resolves them.</param>
public sealed record StatusNotice(string? Note, PartialDate? Date, ImmutableArray<Located<string>> SupersededBy);
