using System.Net;
using System.Text;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>Something that a version names.</summary>
/// <param name="Key">By which it is the same in two versions, whatever it was called.</param>
/// <param name="Name">What it was called.</param>
internal readonly record struct NamedThing(string Key, string Name)
{
    public static NamedThing Of(string name) => new(name, name);
}

/// <summary>What a version says of each thing of which a reader may ask whether it has changed, in words.</summary>
internal sealed class PastNames(SiteModel today, PastEntry past)
{
    public Entry Entry => past.Entry;

    public string? Kind => today.Settings.Kind(Entry.Kind)?.Label ?? Entry.Kind;

    public string? Category => Entry.Category is { } key ? today.Settings.Category(key)?.Label ?? Wording.Readable(key) : null;

    /// <summary>The citation of the primary source, or the work that its key names.</summary>
    public string? Source => Entry.Source?.Citation is { } citation ? past.Works.Find(citation) is { } work ? NameOf(work) : citation : null;

    public IEnumerable<KindField> DeclaredFields => today.Settings.Kind(Entry.Kind)?.Fields ?? [];

    public IEnumerable<NamedThing> Aliases => Entry.Aliases.Select(alias => NamedThing.Of(alias.Value));

    public IEnumerable<NamedThing> Successors => (Entry.Notice?.SupersededBy ?? []).Select(target => Named(target.Value));

    public IEnumerable<NamedThing> Authors => CitationSource.NamesOf(Entry).Select(NamedThing.Of);

    public IEnumerable<NamedThing> Works => Bibliography.CitedIn(Entry.Body)
        .Select(cited => new NamedThing(cited.Key, past.Works.Find(cited.Key) is { } work ? NameOf(work) : cited.Key));

    public IEnumerable<NamedThing> Links => Entry.Body.References
        .Where(reference => reference.Kind is ReferenceKind.Wikilink or ReferenceKind.File && reference.Target.Length > 0)
        .Select(reference => Named(reference.Target));

    public IEnumerable<NamedThing> OutsideLinks
    {
        get
        {
            var addresses = new List<string>();
            for (var reader = new BodyReader(Entry.Body.Html.Span); reader.Next();)
            {
                if (reader.Piece != BodyPiece.Tag || !reader.Tag.Starts("a"u8)) continue;
                var address = reader.Tag.Attribute("href"u8);
                if (address.StartsWith("http"u8)) addresses.Add(WebUtility.HtmlDecode(Encoding.UTF8.GetString(address)));
            }
            return addresses.Select(NamedThing.Of);
        }
    }

    /// <summary>The pictures and other files that the text shows or links, and their bytes.</summary>
    public IEnumerable<(NamedThing File, string? Blob)> Files => Entry.Body.References
        .Where(reference => reference.Kind == ReferenceKind.Asset)
        .Select(reference => (NamedThing.Of(reference.Target), FileMeantBy(reference.Target)));

    private string? FileMeantBy(string target) =>
        today.History.FileAt(today.History.FileMeant(target, past.Version.File.Path, past.Version.From), past.Version.From);

    public string? Date(PartialDate? date) => date is { } known ? today.Words.Date(known) : null;

    public IEnumerable<NamedThing> Targets(RelationDeclaration relation) =>
        Entry.Relations.Where(target => target.Relation == relation.Key).Select(target => Named(target.Target));

    public IEnumerable<NamedThing> NamesIn(KindField field) => Find(field) switch
    {
        FieldValue.List list => list.Values.Select(NamedThing.Of),
        FieldValue.Reference reference => reference.Targets.Select(target => Named(target.Value)),
        _ => [],
    };

    public string? ValueOf(KindField field) => Find(field) switch
    {
        FieldValue.Text text => text.Value,
        FieldValue.Number number => number.Value,
        FieldValue.Date date => today.Words.Date(date.Value),
        FieldValue.Url url => url.Value,
        FieldValue.Scale scale => today.Settings.Scale(field.Scale!)?.Step(scale.Step)?.Label ?? scale.Step,
        _ => null,
    };

    private FieldValue? Find(KindField field) => Entry.Fields.FirstOrDefault(value => value.Field == field.Key);

    /// <summary>What another entry was called then; what was written where none or several had that name.</summary>
    private NamedThing Named(string written)
    {
        var found = today.History.Named(written, past.Version.From).Take(2).ToList();
        return found is [var only] ? new(only.Slug, only.Head.Title) : new(Folding.Name(written), written);
    }

    /// <summary><c>Hubinger et al. (2019)</c>, or the title where nobody is named.</summary>
    private string NameOf(Work work)
    {
        var makers = today.Bibliography.Names?.Render(work.Record, Csl.StylePart.Citation).ToPlain();
        var name = string.IsNullOrEmpty(makers) ? work.Cited.Plain.Title : makers;
        return work.Cited.Plain.Issued is { } issued ? $"{name} ({issued.Year})" : name;
    }
}
