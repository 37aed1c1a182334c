using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Wiki.Cli.History;

namespace Wiki.Fuzz;

/// <summary>
/// A repository in which a stranger has written files of git's: nothing that they name is run, and an entry's date is given or it is told why not. An
/// input is a list of files, each a number that says which, and what it holds up to <see cref="End"/>.
/// </summary>
internal sealed class RepositoryTarget
{
    private const byte End = 0x1E;
    private const string Entry = "concepts/some-entry.md";

    private readonly string pristine = Directory.CreateTempSubdirectory("wiki-fuzz-git-").FullName;
    private readonly string ran;
    private readonly string[] places, objects;

    public RepositoryTarget()
    {
        ran = Path.Combine(pristine, "ran");
        Write(Path.Combine(pristine, "wiki/content", Entry), Encoding.UTF8.GetBytes("---\ntitle: Some entry\n---\n"));
        Git("init", "-q", "-b", "main", ".");
        Git("add", "-A", ".");
        Git("-c", "user.name=x", "-c", "user.email=x@x", "commit", "-q", "-m", "x");
        objects = [.. ((string[])["HEAD", "HEAD^{tree}", "HEAD:content", $"HEAD:content/{Entry}"]).Select(name => Git("rev-parse", name))
            .Select(hash => $".git/objects/{hash[..2]}/{hash[2..]}")];
        places =
        [
            ".git/config", ".git/config.worktree", ".git/HEAD", ".git/packed-refs", ".git/refs/heads/main", ".git/refs/heads/other", ".git/shallow",
            ".git/commondir", ".git/gitdir", ".git/index", ".git/info/grafts",
            ".git/info/attributes", ".git/objects/info/alternates", ".git/objects/info/http-alternates", ".git/objects/info/commit-graph",
            ".git/objects/pack/pack-x.idx", ".git/objects/pack/pack-x.promisor", ".git/hooks/fsmonitor-watchman",
            ".git/hooks/post-index-change", ".git/refs/replace/x", ".gitattributes", ".gitmodules", "content/.gitattributes", "content/.git",
            "content/git", "git", ".git", .. objects,
        ];
    }

    /// <summary>What makes git run something, and what its files say.</summary>
    public static string[] Words { get; } =
    [
        "[core]\n", "[extensions]\n", "[remote \"o\"]\n", "[include]\n", "[alias]\n", "[filter \"x\"]\n", "[diff \"x\"]\n",
        "repositoryformatversion = 1\n", "sshCommand = ", "fsmonitor = ", "hooksPath = ", "partialClone = o\n", "promisor = true\n",
        "url = ext::", "url = ssh://nowhere.invalid/x\n", "worktree = ", "path = ", "textconv = ", "command = ", "process = ",
        "alternateRefsCommand = ", "pager = ", "objectformat = sha256\n", "touch \"$WIKI_FUZZ_RAN\" #\n", "#!/bin/sh\n",
        "ref: refs/heads/main\n", "ref: refs/heads/other\n", "ref: ", "gitdir: ", "../", "/", ".git", "\0", "\n",
        "0000000000000000000000000000000000000000", "4b825dc642cb6eb9a060e54bf8d69288fbee4904", "# pack-refs with: peeled fully-peeled sorted \n",
        "^",
        "tree ", "parent ", "author x <x@x> ", "committer x <x@x> ", "-1 +0000\n", "99999999999999999999 +9999\n", "1612137600 +0000\n",
        "encoding UTF-16\n", "gpgsig ", "\n\nx\n", "100644 a\0", "40000 content\0", "120000 ", "160000 ", "* filter=x diff=x\n",
    ];

    public void Check(byte[] bytes)
    {
        var folder = Path.Combine(pristine, "copy");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Copy(new DirectoryInfo(Path.Combine(pristine, "wiki")), folder);
        foreach (var range in bytes.AsSpan().Split(End))
        {
            var piece = bytes.AsSpan(range);
            if (!piece.IsEmpty) Plant(folder, places[piece[0] % places.Length], piece[1..]);
        }
        var read = EntryHistory.Read(new VersionControl(Path.Combine(folder, "content"), [],
            CancellationToken.None)
        { Patience = TimeSpan.FromSeconds(20) }, [Entry], TinyWiki.Settings);
        Expect.That(!File.Exists(ran), "a stranger's command was run");
        Expect.That(read.Value.Count + read.Diagnostics.Length > 0
            || !Directory.Exists(Path.Combine(folder, ".git")), "there is no date, and nobody says why");
        foreach (var found in read.Diagnostics) Expect.That(!found.Message.Any(char.IsControl), $"a control character in: {found.Message}");
    }

    private void Plant(string folder, string place, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(folder, place);
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        if (place.StartsWith(".git/", StringComparison.Ordinal) && File.Exists(Path.Combine(folder, ".git"))) return;
        var bytes = content.ToArray();
        Write(path, objects.Contains(place)
            ? Packed(bytes)
            : Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(bytes).Replace("$WIKI_FUZZ_RAN", ran, StringComparison.Ordinal)));
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>An object as git keeps it, so that what is inside is looked at.</summary>
    private static byte[] Packed(byte[] content)
    {
        var kind = content.AsSpan().StartsWith("tree "u8)
            ? "commit"
            : content.AsSpan().StartsWith("1"u8) || content.AsSpan().StartsWith("4"u8) ? "tree" : "blob";
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(
            [.. Encoding.ASCII.GetBytes($"{kind} {content.Length}\0"), .. content]);
        return packed.ToArray();
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in from.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(to, file.Name));
            File.SetUnixFileMode(Path.Combine(to, file.Name), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        foreach (var inner in from.EnumerateDirectories()) Copy(inner, Path.Combine(to, inner.Name));
    }

    private static void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    private string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/env", ["git", .. arguments])
        {
            WorkingDirectory = Path.Combine(pristine, "wiki"),
            RedirectStandardOutput = true
        };
        start.Environment["GIT_CONFIG_GLOBAL"] = start.Environment["GIT_CONFIG_SYSTEM"] = "/dev/null";
        start.Environment["GIT_COMMITTER_DATE"] = "2021-01-01T12:00:00Z";
        using var git = Process.Start(start)!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0 ? output.TrimEnd('\n') : throw new InvalidOperationException($"git {string.Join(' ', arguments)} fails");
    }
}
