using CsCheck;
using Wiki.Incremental;

namespace Wiki.Tests.Incremental;

/// <summary>
/// The first law: whatever is done to the files, in whatever order and however it is told, the site is the one that is made from nothing, in its
/// bytes and its diagnostics.
/// </summary>
public sealed class EditScriptProperties
{
    [Fact]
    public void After_any_edits_the_site_is_the_clean_one() => Edit.Any.Array[1, 4].Array[1, 5].Sample(
        script =>
        {
            var wiki = Edit.Beginning();
            var workspace = new Workspace(wiki, new ParallelOptions());
            workspace.Apply();
            foreach (var batch in script)
            {
                foreach (var edit in batch) edit.Make(wiki);
                var told = batch.SelectMany(edit => edit.Told).Concat(batch.Any(edit => edit.Told is []) ? workspace.FindUntold() : []).Distinct()
                    .ToList();
                Assert.Equal(RenderedSite.Clean(wiki), RenderedSite.Of(workspace.Apply(told)));
            }
        },
        iter: 40,
        print: script => string.Join("; then ", script.Select(batch => string.Join(", ", batch.Select(edit => edit.Name)))));
}
