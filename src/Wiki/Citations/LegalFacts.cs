using System.Globalization;
using Csl;

namespace Wiki.Citations;

/// <summary>
/// What law styles ask of a work and cannot see in its fields: by whose law it is, whether the year names the volume of a reporter, whether its
/// address stays. What a list says itself stays, but that it is parted as styles ask for it (<see cref="LegalParts"/>), and that what would be
/// printed as nonsense or twice is set right: a degree alone as the kind of a thesis, a site that is its page's author.
/// </summary>
internal static class LegalFacts
{
    private static readonly string[] Lasting =
        ["perma.cc", "archive.org", "archive.today", "archive.ph", "webcitation.org", "doi.org", "hdl.handle.net"];

    public static void Settle(Item.Builder work)
    {
        if (Jurisdictions.IsLaw(work.Type)) LegalParts.Settle(work);
        else if (work.Type == "report") LegalParts.SettlePaper(work);
        else if (work.Type == "thesis") ThesisKind.Settle(work);
        else if (work.Type == "webpage") LeaveOutSite(work);
        if (work.Text(Variable.Jurisdiction) is { } given) work.Set(Variable.Jurisdiction, Jurisdictions.Code(given));
        else if (Jurisdictions.IsLaw(work.Type)) work.Set(Variable.Jurisdiction, Jurisdictions.Of(work));
        if (work.Type == "legal_case") SettleCase(work);
        if (!work.Has(Variable.Persistent) && IsPersistent(work)) work.Set(Variable.Persistent, "true");
    }

    /// <summary>A site that is the only author of its page is not named twice: so are the wiki's own articles.</summary>
    private static void LeaveOutSite(Item.Builder work)
    {
        if (work.Text(Variable.ContainerTitle) is { } site && work.Names(Variable.Author).ToArray() is [{ Literal: var author }] && author == site)
            work.Remove(Variable.ContainerTitle);
    }

    private static void SettleCase(Item.Builder work)
    {
        SettleVolume(work);
        if (work.Text(Variable.Jurisdiction) is "us" || !work.Has(Variable.Number)) LegalParts.LeaveOutCourt(work);
    }

    /// <summary>A reporter without a volume, or with a volume of a year, is cited by the year in square brackets.</summary>
    private static void SettleVolume(Item.Builder work)
    {
        var hasVolume = work.Text(Variable.Volume) is { Length: > 1 };
        if (hasVolume || work.Has(Variable.CollectionNumber) || !work.Has(Variable.ContainerTitle)) return;
        if (work.Date(Variable.Issued)?.From is { Year: > 0 } issued)
            work.Set(Variable.CollectionNumber, issued.Year.ToString(CultureInfo.InvariantCulture));
    }

    private static bool IsPersistent(Item.Builder work)
    {
        if (work.Has(Variable.DOI) || work.Has(Variable.ArchiveUrl)) return true;
        if (work.Text(Variable.URL) is not { } url) return false;
        return Array.Exists(Lasting, host => url.Contains(host, StringComparison.OrdinalIgnoreCase))
            && Uri.TryCreate(url, UriKind.Absolute, out var address) && Array.Exists(Lasting, host => IsIn(address.Host, host));
    }

    private static bool IsIn(string host, string domain) =>
        host.EndsWith(domain, StringComparison.OrdinalIgnoreCase) && (host.Length == domain.Length || host[^(domain.Length + 1)] == '.');
}
