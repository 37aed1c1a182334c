using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Citations;

/// <summary>The address of a work in a list of references, which pages make a link.</summary>
internal static class WorkAddress
{
    /// <summary>The address as written; null, and told, where it is none that a page may link to.</summary>
    public static string? Of(string? url, TextSpan work, ProblemList problems)
    {
        if (url is null || WebAddress.ProblemOf(url) is not { } reason) return url;
        problems.Add(Rules.InvalidUrl, work, $"the address {Wording.Quoted(url)} of this work {reason}",
            "write a whole address, like `https://example.org/report`");
        return null;
    }
}
