using Wiki.Content;
using Wiki.Text;

namespace Wiki.Graph;

/// <summary>Finds what the part of a link after <c>#</c> means.</summary>
public static class Anchors
{
    /// <summary>The heading whose anchor is <paramref name="fragment"/>, else the first whose text is (case and Unicode form do not matter), else null.</summary>
    public static Heading? Find(Body body, string fragment)
    {
        foreach (var heading in body.Headings)
            if (heading.Id == fragment) return heading;
        var folded = Folding.Name(fragment);
        foreach (var heading in body.Headings)
            if (Folding.Name(heading.Text) == folded) return heading;
        return null;
    }
}
