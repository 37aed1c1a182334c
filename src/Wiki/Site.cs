namespace Wiki;

/// <summary>From files to a site in three steps: read each file alone (<c>EntryReader</c>), connect them (<see cref="Build"/>), render each page on demand (<see cref="Snapshot.Render"/>).</summary>
public static class Site
{
    public static Snapshot Build(SiteInput input) => new() { Diagnostics = input.Diagnostics, Routes = [], EntryCount = input.Entries.Length };
}
