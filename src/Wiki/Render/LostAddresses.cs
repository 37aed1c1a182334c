using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>
/// Tells addresses of entries and plain pages that a site had and the one that is to take its place has not, so that whoever cites them would come to
/// nothing.
/// </summary>
internal static class LostAddresses
{
    private const string Page = "/index.html";

    /// <summary>Where all addresses are others, as with another <c>entry_path</c>, the first say enough.</summary>
    private const int MostTold = 100;

    /// <param name="site">The one to come.</param>
    /// <param name="gone">The files of the earlier one that it does not have.</param>
    /// <param name="isNew">Whether the earlier one did not have a file.</param>
    public static IEnumerable<Diagnostic> Of(SiteModel site, IEnumerable<string> gone, Func<string, bool> isNew)
    {
        var lost = gone.Where(file => SlugOf(file, site.Addresses.EntryFolder) is not null).Order(StringComparer.Ordinal).ToList();
        if (lost.Count == 0) yield break;
        // Where one entry went and another came, it is most likely the same under another name.
        var come = Enumerable.Range(0, site.Graph.Entries.Length)
            .Where(entry => site.Graph.IsPublished(entry) && isNew(site.Addresses.OfEntry(entry) + "index.html")).Take(2).ToList();
        foreach (var file in lost.Take(MostTold))
        {
            var slug = SlugOf(file, site.Addresses.EntryFolder)!;
            var successor = lost.Count == 1 && come.Count == 1 ? site.Graph.Entries[come[0]] : null;
            // A slug is one of the folder where the entry lives, so an address elsewhere is written whole.
            var address = file[..^Page.Length];
            var former = address == site.Addresses.EntryFolder + slug && successor?.Kind != Settings.PageKind ? slug : $"/{address}/";
            yield return new Diagnostic(
                Rules.AddressGone, successor?.Location ?? Location.OfFile(SettingsReader.FileName),
                $"`/{address}` was published and is gone, so whoever cites it leads readers to nothing",
                successor is null ? $"write `redirect_from: [{former}]` into the entry that says the same now, or keep it with `status: withdrawn`"
                : $"write `redirect_from: [{former}]` into this entry if it is the same under another name, or keep the other with `status: "
                + $"withdrawn`");
        }
    }

    /// <summary>The slug of the entry or plain page whose file this is; numbers are the further pages of lists.</summary>
    private static string? SlugOf(string file, string folder)
    {
        if (!file.EndsWith(Page, StringComparison.Ordinal)) return null;
        var address = file[..^Page.Length];
        var name = address.StartsWith(folder, StringComparison.Ordinal) ? address[folder.Length..] : address;
        return Slug.TryParse(name, out _) && !name.All(char.IsAsciiDigit) ? name : null;
    }
}
