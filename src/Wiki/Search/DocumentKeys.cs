using System.Collections.Immutable;

namespace Wiki.Search;

/// <summary>
/// What documents name by number: keys of kinds and of categories, in the order in which readers see them; and the folder in which most addresses lie
/// (<c>wiki/</c>, or empty).
/// </summary>
public sealed record DocumentKeys(string Folder, ImmutableArray<string> Kinds, ImmutableArray<string> Categories);
