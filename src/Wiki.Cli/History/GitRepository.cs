using System.Collections.Frozen;
using Wiki.Cli.Files;

namespace Wiki.Cli.History;

/// <summary>
/// The repository that holds the content folder, found without git's help and read as far as git must not: where its objects are, which commit is
/// checked out, where its history was cut off. A <c>.git</c> in the content folder comes with the content, so it is asked only where the repository
/// around it vouches for it, as for a submodule. So is every <c>.git</c> that is not a folder.
/// </summary>
internal sealed record GitRepository
{
    private const string Marker = ".git";

    /// <summary>The top of the checked-out files, a real path.</summary>
    public required string Top { get; init; }

    /// <summary>What git's paths of content files begin with: empty, or ending in a slash.</summary>
    public required string Prefix { get; init; }

    /// <summary>The folder of all commits, trees and files.</summary>
    public required string Objects { get; init; }

    /// <summary>The commit that is checked out; null before the first one.</summary>
    public required string? Head { get; init; }

    /// <summary>The commits at which the history of a shallow clone ends although they have parents.</summary>
    public required FrozenSet<string> CutOff { get; init; }

    /// <summary>Null where the content lies in no repository; a <see cref="GitFailure"/> where it does, but in none that is to be asked.</summary>
    public static GitRepository? Find(string content)
    {
        var real = RealPath.Of(content);
        var around = GitFolder.FindAbove(real);
        var own = FileKinds.Of(Path.Join(real, Marker)) == FileKind.Regular && around is not null ? GitFolder.TrySubmodule(real, around) : null;
        if ((own ?? around) is { } folder) return Read(folder, real);
        return FileKinds.Of(Path.Join(real, Marker)) == FileKind.Missing ? null
            : throw new GitFailure("the `.git` inside the content folder is not asked, since it may have come with the content",
                "make the content a folder of the repository, below the one that holds `.git`");
    }

    private static GitRepository Read(GitFolder folder, string content)
    {
        folder.CheckOwner(content);
        var head = GitReferences.Head(folder);
        var below = Path.GetRelativePath(folder.Top, content).Replace('\\', '/');
        return new()
        {
            Top = folder.Top,
            Prefix = below == "." ? "" : below + "/",
            Objects = Path.Join(folder.Common, "objects"),
            Head = head,
            CutOff = GitReferences.CutOff(folder),
        };
    }
}
