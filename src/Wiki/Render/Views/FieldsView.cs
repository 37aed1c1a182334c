using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// The view <c>entry.fields</c>: the fields that kinds declare, by their keys. One that the entry does not have is null, one that no kind declares is
/// an error.
/// </summary>
public sealed class FieldsView(SiteModel site, int index, string root) : View
{
    public override string ViewName => "fields";

    public override IEnumerable<string> MemberNames =>
        site.Settings.Kinds.SelectMany(static kind => kind.Fields).Select(static declared => declared.Key).Distinct();

    public override bool TryGetMember(string name, out object? value)
    {
        var entry = site.Graph.Entries[index];
        var declared = site.Settings.Kind(entry.Kind)?.Fields.FirstOrDefault(field => field.Key == name);
        var written = declared is null ? null : entry.Fields.FirstOrDefault(field => field.Field == name);
        value = written is null ? null : FieldHtml.Of(site, declared!, written, root);
        return declared is not null || site.Settings.KindWithField(name) is not null;
    }
}
