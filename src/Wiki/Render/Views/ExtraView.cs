using Wiki.Content;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// The view <c>entry.extra</c>: the texts of keys that mean nothing to the wiki, where <c>reading</c> in site.yaml keeps them. Which there are, only
/// authors know, so a key that an entry does not have is null.
/// </summary>
public sealed class ExtraView(Entry entry) : View
{
    public override string ViewName => "extra";

    public override IEnumerable<string> MemberNames => entry.Extra.Keys;

    public override bool TryGetMember(string name, out object? value)
    {
        value = entry.Extra.TryGetValue(name, out var texts) ? string.Join(", ", texts) : null;
        return true;
    }
}
