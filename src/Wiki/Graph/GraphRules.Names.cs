using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Graph;

/// <summary>The rules about what entries are called.</summary>
public sealed partial class GraphRules
{
    /// <summary>Slugs, former slugs, titles and aliases that two entries lay claim to.</summary>
    public void CheckNames(ReadOnlySpan<EntryFacts> facts)
    {
        foreach (var entry in names.WithTakenSlug) CheckSlug(entry);
        var former = new Dictionary<FormerAddress, Located<FormerAddress>>();
        for (var i = 0; i < facts.Length; i++)
        {
            if (!facts[i].Has(EntryTraits.HasFormerAddresses | EntryTraits.HasAliases)) continue;
            foreach (var redirect in entries[i].RedirectFrom) CheckRedirect(redirect, former);
            foreach (var alias in entries[i].Aliases) CheckAlias(i, alias);
        }
        foreach (var (name, sharing) in names.SharedNames)
            foreach (var entry in sharing.Skip(1)) CheckSharedName(name, sharing[0], entry);
    }

    private void CheckSlug(int index)
    {
        var entry = entries[index];
        var owner = names.BySlug(entry.Slug.Value)!.Value;
        Add(Rules.DuplicateSlug, entry.Location, $"the slug `{entry.Slug}` already belongs to {entries[owner].Path}",
            $"give one of them another: `slug: {FreeSlug(entry)}`", new RelatedLocation(entries[owner].Location, "used here"));
    }

    private void CheckRedirect(Located<FormerAddress> redirect, Dictionary<FormerAddress, Located<FormerAddress>> former)
    {
        var what = redirect.Value.Slug.IsEmpty ? "former address" : "former slug";
        if (names.BySlug(redirect.Value.Slug.Value) is { } entry)
            Add(
                Rules.RedirectShadowsEntry, redirect.Location,
                $"the {what} `{redirect.Value}` is the slug of {entries[entry].Path}, so nothing can be redirected from it",
                "take it out of `redirect_from`", new RelatedLocation(entries[entry].Location, "used here"));
        else if (!former.TryAdd(redirect.Value, redirect))
        {
            var other = former[redirect.Value].Location;
            Add(Rules.DuplicateRedirect, redirect.Location, $"the {what} `{redirect.Value}` is claimed by {other.Path} too", "keep it in one of them",
                new RelatedLocation(other, "also claimed here"));
        }
    }

    private void CheckAlias(int index, Located<string> alias)
    {
        if (names.BySlug(Text.Folding.Name(alias.Value)) is not { } owner || owner == index) return;
        Add(Rules.DuplicateName, alias.Location, $"the alias `{Shown(alias.Value)}` is the slug of {entries[owner].Path}; links by it lead there",
            "take it out of `aliases`", new RelatedLocation(entries[owner].Location, "used here"));
    }

    private void CheckSharedName(string name, int owner, int entry)
    {
        var (first, second) = (WrittenName(entries[owner], name), WrittenName(entries[entry], name));
        if (entries[owner].Slug == entries[entry].Slug) return; // two entries of one slug: told already
        if (names.BySlug(name) == owner && second.Location != entries[entry].Location) return; // an alias that is a slug: told already
        Add(Rules.DuplicateName, second.Location, $"{entries[owner].Path} is called `{Shown(second.Value)}` too, so a link by that name is ambiguous",
            "reword one of them", new RelatedLocation(first.Location, "also here"));
    }

    /// <summary>The title or alias of an entry that folds to a name, as written and where.</summary>
    private static Located<string> WrittenName(Entry entry, string folded)
    {
        foreach (var alias in entry.Aliases)
            if (Text.Folding.Name(alias.Value) == folded) return alias;
        return new(entry.Title, entry.Location);
    }

    /// <summary>A slug that no entry has: with the folder's name before it, or a number behind.</summary>
    private string FreeSlug(Entry entry)
    {
        var folders = entry.Path.Split('/')[..^1];
        var byFolder = Text.Slug.From($"{folders.LastOrDefault()}-{entry.Slug}").Value;
        if (names.BySlug(byFolder) is null) return byFolder;
        var number = 2;
        while (names.BySlug($"{entry.Slug}-{number}") is not null) number++;
        return $"{entry.Slug}-{number}";
    }
}
