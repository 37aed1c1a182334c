namespace Wiki.Content;

/// <summary>The most that is read of one file. Far above any honest entry, and low enough that a hostile one costs seconds and megabytes at worst.</summary>
internal static class Limits
{
    /// <summary>Room for a body of several megabytes, or for 100,000 relations.</summary>
    public const int FileBytes = 16 << 20;

    /// <summary>How deep lists and maps of YAML may stand in each other.</summary>
    public const int YamlNesting = 32;

    /// <summary>How many values a file's YAML may hold, each use of an alias counted with all that it stands for.</summary>
    public const int YamlValues = 500_000;

    /// <summary>One text of front matter, of site.yaml or of a list of references, in UTF-16 code units: titles and names stand on very many pages, so a long one would fill a disk.</summary>
    public const int ValueLength = 20_000;

    /// <summary>How often reading goes on at the next key after a YAML syntax error.</summary>
    public const int YamlErrors = 10;

    /// <summary>How many kinds, fields, relations, scales, steps or categories a wiki may declare of each.</summary>
    public const int Declarations = 1_000;

    /// <summary>How many problems of one file are told one by one.</summary>
    public const int DiagnosticsPerFile = 100;

    /// <summary>How many code units of a value a message quotes.</summary>
    public const int QuotedLength = 60;
}
