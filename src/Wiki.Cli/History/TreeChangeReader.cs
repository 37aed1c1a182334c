using System.Buffers;
using System.Text;

namespace Wiki.Cli.History;

/// <summary>
/// Reads what <c>git diff-tree --stdin</c> answers, question by question. Each question ends with a line that is no commit: git repeats it.
/// </summary>
internal sealed class TreeChangeReader(GitProcess git)
{
    /// <summary>The line that ends a question.</summary>
    public const string Mark = "#";

    private const int LongestToken = 64 * 1024;

    private readonly byte[] buffer = new byte[LongestToken];
    private readonly char[] letters = new char[LongestToken];
    private readonly ArrayBufferWriter<byte> facts = new(), name = new();
    private int next, filled;

    public static string[] Question =>
        ["diff-tree", "--stdin", "-r", "--root", "-c", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-commit-id", "--no-ext-diff",
            "--no-textconv"];

    /// <summary>
    /// The answer to the next question: how the traced files differ from the first parent, or from all, which is empty but for merges. Files that the
    /// first parent has and the commit has not are told, traced or not.
    /// </summary>
    public (List<TreeChange> FromFirst, List<TreeChange> FromAll) Read(Traces? traces)
    {
        List<TreeChange> fromFirst = [], fromAll = [];
        while (true)
        {
            var start = Take();
            if (start == Mark[0])
            {
                TakeToken('\n', facts);
                return (fromFirst, fromAll);
            }
            if (start != ':') throw git.Misunderstood();
            TakeToken('\0', facts);
            TakeToken('\0', name);
            if (traces is null) continue;
            var isOfAll = facts.WrittenSpan[0] == ':';
            if (WantedName(traces, !isOfAll && facts.WrittenSpan[^1] == 'D') is { } wanted) (isOfAll ? fromAll : fromFirst).Add(Parse(wanted));
        }
    }

    /// <summary>The name as it is compared; null when nobody asks for it.</summary>
    private string? WantedName(Traces traces, bool isDeletion)
    {
        if (!Ascii.IsValid(name.WrittenSpan)) return Traces.Spell(name.WrittenSpan) is var spelt && (isDeletion || traces.Has(spelt)) ? spelt : null;
        var plain = letters.AsSpan(0, Encoding.ASCII.GetChars(name.WrittenSpan, letters));
        return isDeletion || traces.Has(plain) ? plain.ToString() : null;
    }

    /// <summary>Of <c>100644 100644 hash hash M</c>, or with a colon before it and a mode and a hash more for each further parent.</summary>
    private TreeChange Parse(string wanted)
    {
        var parents = 1 + facts.WrittenSpan.Count((byte)':');
        var parts = Encoding.Latin1.GetString(facts.WrittenSpan[(parents - 1)..]).Split(' ');
        if (parts.Length != 2 * (parents + 1) + 1) throw git.Misunderstood();
        var hashes = parts[(parents + 1)..^1];
        return hashes.All(GitReferences.IsHash) ? new TreeChange(wanted, hashes[..^1], hashes[^1]) : throw git.Misunderstood();
    }

    /// <summary>The next byte; the end is none that a working git comes to.</summary>
    private byte Take()
    {
        if (next == filled) Fill();
        return buffer[next++];
    }

    private void TakeToken(char end, ArrayBufferWriter<byte> token)
    {
        token.ResetWrittenCount();
        while (true)
        {
            if (next == filled) Fill();
            var rest = buffer.AsSpan(next, filled - next);
            var length = rest.IndexOf((byte)end);
            token.Write(length < 0 ? rest : rest[..length]);
            if (token.WrittenCount > LongestToken || (length >= 0 && token.WrittenCount == 0 && end == '\0')) throw git.Misunderstood();
            next = length < 0 ? filled : next + length + 1;
            if (length >= 0) return;
        }
    }

    private void Fill()
    {
        (next, filled) = (0, git.Output.Read(buffer));
        if (filled > 0) return;
        git.Finish();
        throw git.Misunderstood();
    }
}
