using System.Collections.Concurrent;

namespace Wiki.Content;

/// <summary>
/// The names by which entries are linked and sorted into categories, as far as they were read: the slug of an entry stands in every entry that leads
/// to it. Each is kept in memory once, where a string for every link would take a tenth of all that is kept of a wiki, and each collection of garbage
/// would look at it. None is forgotten: they are few beside what else is kept.
/// </summary>
internal static class KnownNames
{
    private static readonly ConcurrentDictionary<string, string> Names = new(StringComparer.Ordinal);

    /// <summary>This name, as it was first read.</summary>
    public static string Of(string name) => Names.GetOrAdd(name, name);
}
