using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// The licence of the text: <c>label</c>, and <c>url</c> where the SPDX identifier names a licence with a page of its own (Creative Commons), else
/// null.
/// </summary>
public sealed class LicenseView(string spdx) : View<LicenseView>
{
    private static readonly ViewType<LicenseView> Members = new("license")
    {
        { "label", view => view.Label },
        { "url", view => view.Url },
    };

    protected override ViewType<LicenseView> Type => Members;

    private string Label => Url is null ? spdx : spdx == "CC0-1.0" ? "CC0 1.0" : $"CC {spdx[3..^4]} {spdx[^3..]}";

    /// <summary><c>CC-BY-SA-4.0</c> → <c>https://creativecommons.org/licenses/by-sa/4.0/</c>.</summary>
    public string? Url => spdx switch
    {
        "CC0-1.0" => "https://creativecommons.org/publicdomain/zero/1.0/",
        "CC-BY-4.0" or "CC-BY-SA-4.0" or "CC-BY-ND-4.0" or "CC-BY-NC-4.0" or "CC-BY-NC-SA-4.0" or "CC-BY-NC-ND-4.0" =>
            $"https://creativecommons.org/licenses/{spdx[3..^4].ToLowerInvariant()}/4.0/",
        _ => null,
    };
}
