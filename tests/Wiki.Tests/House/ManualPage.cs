using System.Collections.Immutable;

namespace Wiki.Tests.House;

/// <summary>
/// One page of the authors' manual (<c>content/help</c>), taken apart as far as the tests need it. What looks like a heading within a fence is none.
/// </summary>
internal sealed record ManualPage(string Text, ImmutableArray<ManualSection> Sections, ImmutableArray<Fence> Fences)
{
    public static ManualPage Read(string name)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "content/help", name));
        var sections = ImmutableArray.CreateBuilder<ManualSection>();
        var fences = ImmutableArray.CreateBuilder<Fence>();
        var section = new List<string>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                var mark = lines[i][..(lines[i].LastIndexOf('`') + 1)];
                var end = Array.IndexOf(lines, mark, i + 1);
                fences.Add(new Fence(lines[i][mark.Length..], string.Join('\n', lines[(i + 1)..end]), string.Join('\n', lines[(end + 1)..])));
                section.AddRange(lines[i..end]);
                i = end;
            }
            else if (lines[i].StartsWith('#'))
            {
                Close();
            }
            section.Add(lines[i]);
        }
        Close();
        return new(text, sections.ToImmutable(), fences.ToImmutable());

        void Close()
        {
            if (section is [['#', ..] heading, .. var body])
                sections.Add(new(heading.TrimStart('#').Trim(), heading.IndexOf(' '), string.Join('\n', body).Trim()));
            section.Clear();
        }
    }

    /// <summary>The headings of one level, in their order.</summary>
    public IEnumerable<string> Headings(int level) => Sections.Where(section => section.Level == level).Select(section => section.Heading);

    /// <summary>The texts of the fences with this word, or these words, after their opening.</summary>
    public IEnumerable<string> Examples(string info) => Fences.Where(fence => fence.Info == info).Select(fence => fence.Text);
}

/// <summary>A heading and what stands between it and the next one.</summary>
internal sealed record ManualSection(string Heading, int Level, string Body);

/// <summary>A block of code: the words after its opening, its text, and everything after it.</summary>
internal sealed record Fence(string Info, string Text, string After);
