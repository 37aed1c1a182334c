using Wiki.Templates;

namespace Wiki.Render;

/// <summary>The view <c>data</c>: the files in which the wiki is published as data.</summary>
public sealed class DataView(SiteModel site) : View<DataView>
{
    private static readonly ViewType<DataView> Members = new("data")
    {
        { "files", view => view.files },
        { "license", view => view.License },
    };

    private readonly DataFileView[] files = [.. DataPage.FilesOf(site).Select(file => new DataFileView(site, file))];

    protected override ViewType<DataView> Type => Members;

    private LicenseView? License => site.Settings.DataLicense is { } license ? new LicenseView(license) : null;
}

/// <summary>
/// One of those files: <c>name</c>, <c>path</c>, <c>media_type</c>, what it is (<c>text</c>), and its <c>columns</c> if it is a table.
/// </summary>
public sealed class DataFileView(SiteModel site, DataFile file) : View<DataFileView>
{
    private static readonly ViewType<DataFileView> Members = new("data_file")
    {
        { "name", view => view.File.Name(view.Site) },
        { "path", view => view.File.Address(view.Site) },
        { "media_type", view => view.File.MediaType.Split(';')[0] },
        { "text", view => view.Site.Words[view.File.Word] },
        { "columns", view => view.columns },
    };

    private readonly string[] columns = [.. file.Columns(site)];

    protected override ViewType<DataFileView> Type => Members;

    private SiteModel Site => site;

    private DataFile File => file;
}
