using System.Collections.Immutable;
using Wiki.Content.Yaml;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content;

/// <summary>
/// Reads <c>category</c>: a key; a declared label; a text that becomes a key when its letters are made small and its blanks hyphens; or a list, whose
/// first item is the category.
/// </summary>
internal sealed class CategoryReader(Settings settings, ProblemList problems, ValueReader values)
{
    public string? Read(YamlPair? pair)
    {
        if (pair?.Value is YamlValue.List) return OfList(values.Texts(pair));
        return values.Text(pair) is { } written ? KeyOf(written, problems.At(pair!.Value.Span)) : null;
    }

    /// <summary>What a folder's name says; one that names no declared category is none's.</summary>
    public string? OfFolder(string name)
    {
        if (settings.Category(name) is { } declared) return declared.Key;
        if (!settings.Categories.IsEmpty) return Meant(name);
        return Slug.From(name) is { IsEmpty: false } slug ? KnownNames.Of(slug.Value) : null;
    }

    private string? OfList(ImmutableArray<Located<string>> names)
    {
        if (names.IsEmpty) return null;
        foreach (var other in names.Skip(1))
            problems.Add(new Diagnostic(Rules.UnknownCategory, other.Location,
                $"an entry has one category, and {Wording.Quoted(other.Value)} is another; it is left out",
                $"write only `category: {Wording.ListItem(names[0].Value)}`; what else groups entries can be a field of their kind"));
        return KeyOf(names[0].Value, names[0].Location);
    }

    private string? KeyOf(string written, Location place)
    {
        if (settings.Category(written) is { } declared) return declared.Key;
        if (!settings.Categories.IsEmpty) return Meant(written) ?? Undeclared(written, place);
        if (Keys.IsKey(written)) return KnownNames.Of(written);
        if (!settings.IsWhole) return null;
        var near = Slug.From(written);
        if (!near.IsEmpty) return KnownNames.Of(near.Value);
        problems.Add(new Diagnostic(Rules.InvalidSlug, place,
            $"the category {Wording.Quoted(written)} has no letter a–z and no digit, of which an address could be made",
            $"declare it in site.yaml: `categories: {{ a-short-name: {Wording.YamlQuoted(written)} }}`"));
        return null;
    }

    /// <summary>The declared category that has this label, or whose key the text becomes.</summary>
    private string? Meant(string written)
    {
        var folded = Folding.Name(written);
        var slug = Slug.From(written).Value;
        foreach (var category in settings.Categories)
            if (Folding.Name(category.Label) == folded || category.Key == slug) return category.Key;
        return null;
    }

    private string? Undeclared(string written, Location place)
    {
        var known = settings.Categories.Select(category => category.Key).ToList();
        var help = problems.DidYouMean(written, known) ?? $"write {Wording.OneOf(known)}, or declare it under `categories`";
        problems.Add(new Diagnostic(Rules.UnknownCategory, place,
            $"the category {Wording.Quoted(written)} is not among those that site.yaml declares", help));
        return Keys.IsKey(written) ? KnownNames.Of(written) : null;
    }
}
