using Wiki.Text;

namespace Wiki.Search;

/// <summary>The form under which a word is found: lower case, no accents. <c>fold</c> in <c>search-index.js</c> makes the same of the same word; both are tested with one list of words.</summary>
internal static class WordForm
{
    public static string Of(string word) => Folding.WithoutAccents(word).ToLowerInvariant().Replace('ς', 'σ');
}
