using Wiki.Diagnostics;

namespace Wiki.Content;

/// <summary>
/// One target of a declared relation as the author wrote it: <c>uses: [alignment]</c> is <c>("uses", "alignment", …)</c>. Not yet resolved.
/// </summary>
public readonly record struct RelationTarget(string Relation, string Target, Location Location);
