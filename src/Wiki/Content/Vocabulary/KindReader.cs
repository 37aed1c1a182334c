using System.Collections.Immutable;
using Wiki.Content.Yaml;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content.Vocabulary;

/// <summary>Reads <c>kinds</c> and their fields.</summary>
internal sealed class KindReader(ProblemList problems, ValueReader values, DeclarationReader declarations, ImmutableArray<ScaleDeclaration> scales)
{
    public static readonly string[] Details = ["label", "plural", "folder", "schema", CitationTypeReader.Key, "fields"];
    public static readonly string[] FieldDetails = ["type", "label", "scale", "schema"];

    public static readonly string[] TypeNames = ["text", "date", "url", "number", "list", "ref", "scale"];

    /// <summary>The declared kinds without plain pages, which are <paramref name="page"/>.</summary>
    public ImmutableArray<KindDeclaration> Read(YamlPair? section, out KindDeclaration page)
    {
        page = KindDeclaration.Page;
        var kinds = ImmutableArray.CreateBuilder<KindDeclaration>();
        foreach (var declared in declarations.Read(section, Details))
        {
            if (declared.Key == Settings.PageKind) page = Page(declared);
            else kinds.Add(Kind(declared));
        }
        return kinds.DrainToImmutable();
    }

    /// <summary>The fields that a map declares: <c>jurisdiction: text</c>, or with details.</summary>
    public ImmutableArray<KindField> Fields(YamlPair? section)
    {
        var fields = ImmutableArray.CreateBuilder<KindField>(0);
        foreach (var declared in declarations.Read(section, FieldDetails))
        {
            if (Field(declared) is { } field) fields.Add(field);
        }
        return fields.DrainToImmutable();
    }

    private KindDeclaration Kind(Declared declared)
    {
        var label = declarations.Label(declared);
        var plural = values.Name(declared.Find("plural")) ?? $"{label}s";
        return new KindDeclaration(declared.Key, label, plural, Folder(declared, plural), Schema(declared), Fields(declared.Find("fields")))
        {
            CitationType = CitationTypeReader.Read(declared.Find(CitationTypeReader.Key), problems, values),
        };
    }

    private KindDeclaration Page(Declared declared)
    {
        foreach (var detail in (ReadOnlySpan<string>)["schema", CitationTypeReader.Key, "fields"])
        {
            if (declared.Find(detail) is { } pair) problems.Add(
                Rules.InvalidSetting, pair.KeySpan,
                $"the built-in kind `page` takes no `{detail}`",
                "delete it, or declare a kind with a name of its own");
        }
        var page = KindDeclaration.Page;
        var label = declared.Short ?? values.Name(declared.Find("label"));
        var plural = values.Name(declared.Find("plural")) ?? (label is null ? page.Plural : $"{label}s");
        return page with { Label = label ?? page.Label, Plural = plural, Folder = Folder(declared, plural) };
    }

    private string Folder(Declared declared, string plural)
    {
        var folder = Slug.From(plural) is { IsEmpty: false } byPlural ? byPlural : Slug.From(declared.Key);
        if (values.Text(declared.Find("folder")) is not { } written) return folder.Value;
        if (Slug.TryParse(written, out var slug) && !EntryPath.IsDeviceName(written)) return slug.Value;
        values.WrongType(declared.Find("folder")!, "the name of a top folder, of lower-case letters a–z, digits and hyphens", $"folder: {folder}");
        return folder.Value;
    }

    private string Schema(Declared declared)
    {
        var pair = declared.Find("schema");
        if (values.Text(pair) is not { } written) return KindDeclaration.Concept.Schema;
        if (char.IsAsciiLetterUpper(written[0]) && written.All(char.IsAsciiLetterOrDigit)) return written;
        values.WrongType(pair!, "the name of a schema.org type", "schema: DefinedTerm");
        return KindDeclaration.Concept.Schema;
    }

    /// <summary>A property of schema.org, but for those that an entry's title and names have.</summary>
    private string? Property(Declared declared)
    {
        var pair = declared.Find("schema");
        if (values.Text(pair) is not { } written) return null;
        var isName = char.IsAsciiLetterLower(written[0]) && written.All(char.IsAsciiLetterOrDigit);
        if (isName && written is not ("name" or "alternateName" or "url" or "inDefinedTermSet")) return written;
        values.WrongType(pair!, "the name of a schema.org property that entries do not have already", "schema: legislationDate");
        return null;
    }

    private KindField? Field(Declared declared)
    {
        var scalePair = declared.Find("scale");
        var scale = values.Text(scalePair);
        var type = declared.Short ?? values.Text(declared.Find("type")) ?? (scale is null ? null : "scale");
        var place = declared.Find("type")?.Value.Span ?? (declared.Short is null ? declared.KeySpan : declared.ValueSpan);
        if (type is null || Array.IndexOf(TypeNames, type) < 0)
        {
            var message = type is null ? $"the field `{declared.Key}` has no type" : $"{Wording.Quoted(type)} is no type of a field";
            problems.Add(Rules.InvalidSetting, place, message, (type is null ? null : problems.DidYouMean(type, TypeNames))
                ?? $"write {Wording.OneOf(TypeNames)}");
            return null;
        }
        var label = values.Name(declared.Find("label")) ?? Wording.Readable(declared.Key);
        var property = Property(declared);
        if (type == "scale" && !IsScale(scale, scalePair?.Value.Span ?? place)) return null;
        var kind = Enum.Parse<FieldType>(type, ignoreCase: true);
        return new KindField(declared.Key, label, kind, type == "scale" ? scale : null) { Schema = property };
    }

    private bool IsScale(string? scale, TextSpan place)
    {
        if (scale is null) problems.Add(
            Rules.InvalidSetting, place,
            "a field of type `scale` must say which scale",
            "write `{ scale: … }` with a scale that is declared under `scales`");
        else if (problems.MayLackKeys || scales.Any(known => known.Key == scale)) return true;
        else problems.Add(
            Rules.UndeclaredName, place,
            $"the scale {Wording.Quoted(scale)} is not declared",
            problems.DidYouMean(scale, scales.Select(known => known.Key)) ?? "declare it under `scales`");
        return false;
    }
}
