using Wiki.Text;

namespace Wiki.Import;

/// <summary>One entry on its way: a text, and what is to stand in the place of some of it.</summary>
internal sealed class ImportedEntry(string source, string text)
{
    /// <summary>The path of the file that it comes from.</summary>
    public string Source { get; } = source;

    /// <summary>The text that <see cref="Splices"/> are about: the file's own, or one made of what it holds.</summary>
    public string Text { get; } = text;

    public Splices Splices { get; } = new();

    /// <summary>What stands before the text in its file and is no part of it: the byte-order mark.</summary>
    public string Mark { get; init; } = "";

    /// <summary>Where the text lies in its file, by lines.</summary>
    public int FirstLine { get; init; } = 1;

    /// <summary>Where what readers see begins.</summary>
    public int BodyStart { get; set; }

    /// <summary>Where another line of front matter may be put; -1 where there is none yet.</summary>
    public int KeysEnd { get; set; } = -1;

    public string Title { get; set; } = "";

    /// <summary>What the entry is known by; empty where it is to be made of the file's name or the title.</summary>
    public string Slug { get; set; } = "";

    /// <summary>Where the front matter says the slug, key and value; null where it does not.</summary>
    public TextSpan? SlugAt { get; set; }

    public bool SaysSummary { get; set; }

    /// <summary>Whatever links may call it besides title and slug.</summary>
    public List<string> Names { get; } = [];

    /// <summary>Names by which readers found it, which become aliases.</summary>
    public List<string> FormerNames { get; } = [];

    /// <summary>Addresses that its front matter gave it.</summary>
    public List<string> FormerAddresses { get; } = [];

    /// <summary>Where it is to lie below the folder of its kind.</summary>
    public string Path { get; set; } = source;

    /// <summary>The address under which it was published, without slashes at its ends and in small letters.</summary>
    public string Address { get; set; } = "";

    /// <summary>The lines to add to the front matter.</summary>
    public List<string> Lines { get; } = [];

    public string LineEnd => Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    public string PlaceOf(int offset)
    {
        var position = new SourceText(Source, Text).PositionOf(offset);
        return $"{Source}:{position.Line + FirstLine - 1}:{position.Column}";
    }

    /// <summary>The file as it is to be written.</summary>
    public string Finish()
    {
        if (Lines.Count > 0)
        {
            var lines = string.Concat(Lines.Select(line => line.ReplaceLineEndings(LineEnd) + LineEnd));
            if (KeysEnd >= 0) Splices.TryReplace(KeysEnd, KeysEnd, lines);
            else Splices.TryReplace(0, 0, $"---{LineEnd}{lines}---{LineEnd}");
            Lines.Clear();
        }
        return Splices.Apply(Text);
    }
}
