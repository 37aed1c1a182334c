using Wiki.Content.Yaml;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content;

/// <summary>What an entry is and is called: kind, slug, title. What front matter does not say, the file's place and name do.</summary>
internal sealed class IdentityReader(FrontMatter frontMatter, Settings settings, ProblemList problems, ValueReader values)
{
    private readonly YamlValue.Map keys = frontMatter.Values;

    /// <summary>What diagnostics about the entry as a whole point at.</summary>
    public Location Location()
    {
        var place = keys.Find("slug") ?? keys.Find("title");
        return place is null ? Diagnostics.Location.OfFile(problems.Path) : problems.At(place.Value.Span);
    }

    /// <summary>A file that says its kind or slug is an entry like any other, wherever it lies.</summary>
    public ListHead? Head() =>
        keys.Find("slug") is null && keys.Find("kind")?.Value is null or YamlValue.Scalar { Text: Settings.PageKind }
            ? EntryPath.HeadOf(problems.Path, settings)
            : null;

    public string Kind()
    {
        var byFolder = EntryPath.KindOf(problems.Path, settings);
        if (keys.Find("kind") is not { } pair || values.Text(pair) is not { } written) return byFolder;
        if (written == Settings.PageKind) return Settings.PageKind;
        if (settings.Kind(written) is { } kind) return kind.Key;
        var known = settings.Kinds.Select(declared => declared.Key).Append(Settings.PageKind).ToList();
        var help = problems.DidYouMean(written, known) ?? $"write {Wording.OneOf(known)}, or declare the kind in site.yaml";
        // Where no kind is declared none can be misspelt: the entry is a concept, and its author is told how to have what was meant.
        var found =
            new Diagnostic(Rules.UnknownKind, problems.At(pair.Value.Span), $"the kind {Wording.Quoted(written)} is not declared in site.yaml", help);
        problems.Add(settings.DeclaresKinds ? found : found with { Severity = Severity.Warning });
        return byFolder;
    }

    /// <summary>Empty, and told, only when neither front matter nor the file's name gives one.</summary>
    public Slug Slug(string kind)
    {
        TellUnseenFileName();
        var pair = keys.Find("slug");
        var byName = Text.Slug.From(KnownNames.Of(EntryPath.Stem(problems.Path)));
        var slug = pair is not null && values.Text(pair) is { } written ? WrittenSlug(pair, written, byName) : byName;
        if (slug.IsEmpty)
            problems.AddToFile(
                Rules.InvalidSlug,
                $"the file name {Wording.Quoted(problems.Path)} gives no slug: it has no letter a–z and no digit",
                "add a slug to the front matter: `slug: a-short-name`");
        if (EntryPath.IsDeviceName(slug.Value))
            problems.Add(
                Rules.InvalidSlug, pair?.Value.Span,
                $"the slug `{slug}` is the name of a device on Windows, where no folder can have it",
                $"write `slug: {slug}-{kind}`");
        return slug;
    }

    /// <param name="slug">Which is made readable where there is no title.</param>
    /// <param name="head">The page whose text this is; its name does for a title.</param>
    public string Title(Slug slug, ListHead? head)
    {
        var pair = keys.Find("title");
        if (values.Name(pair) is { } title) return Typography.Set(title, settings.Marks);
        if (head is { } page && pair is null) return page.Title(settings);
        var readable = Wording.Readable(slug.Value);
        if (pair?.Value is YamlValue.Scalar scalar) TellEmptyTitle(pair.KeySpan, scalar, readable);
        else if (pair is null && frontMatter.IsWhole)
            problems.Add(Rules.MissingTitle, frontMatter.Opening, "this entry has no title",
                $"add {Wording.Quoted($"title: {readable}")} to the front matter");
        return readable;
    }

    private void TellUnseenFileName()
    {
        if (Unprintable.Find(problems.Path, 0) is not { } hidden) return;
        var name = Unprintable.NameAt(problems.Path, hidden.Start);
        problems.AddToFile(Rules.InvalidSlug, $"the file name {Wording.Quoted(problems.Path)} holds {name}, which cannot be seen", "rename the file");
    }

    private Slug WrittenSlug(YamlPair pair, string written, Slug byName)
    {
        if (Text.Slug.TryParse(written, out var slug)) return slug;
        var path = written.TrimEnd('/');
        var near = Text.Slug.From(path[(path.LastIndexOf('/') + 1)..]);
        var reason = written.Length > Text.Slug.MaxLength
            ? $"is longer than {Text.Slug.MaxLength} characters"
            : "is not made of lower-case letters a–z, digits, and hyphens between them";
        problems.Add(Rules.InvalidSlug, pair.Value.Span, $"the slug {Wording.Quoted(written)} {reason}",
            $"write `slug: {(near.IsEmpty ? "a-short-name" : near)}`");
        return near.IsEmpty ? byName : near;
    }

    private void TellEmptyTitle(TextSpan key, YamlValue.Scalar written, string readable)
    {
        var isWordForNull = written is { IsNull: true, Text.Length: > 0 };
        var message = isWordForNull ? $"`title` is {Wording.Quoted(written.Text)}, which is YAML's word for no value" : "`title` is empty";
        var title = isWordForNull ? Wording.YamlQuoted(written.Text) : readable;
        problems.Add(Rules.MissingTitle, key, message, $"write {Wording.Quoted($"title: {title}")}");
    }
}
