using Wiki.Diagnostics;

namespace Wiki.Graph;

/// <summary>A name as an entry writes it to lead to another.</summary>
/// <param name="Source">The entry that writes it.</param>
/// <param name="Name">As written.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="What">What it is to a reader of diagnostics: <c>link</c>, or a key between backticks.</param>
public readonly record struct NameUse(int Source, string Name, Location Location, string What);
