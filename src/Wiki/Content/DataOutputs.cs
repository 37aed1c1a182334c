namespace Wiki.Content;

/// <summary>The forms in which a wiki is published as data. Their names, in small letters, are those of site.yaml.</summary>
[Flags]
public enum DataOutputs
{
    None = 0,

    /// <summary>All that front matter says, as JSON with its schema.</summary>
    Catalogue = 1,

    /// <summary>A table of each kind and one of the relations.</summary>
    Csv = 2,

    /// <summary>The terms as a vocabulary, in Turtle.</summary>
    Skos = 4,

    /// <summary>A plain list for language models.</summary>
    Llms = 8,

    /// <summary>Entries and what connects them, in GraphML.</summary>
    Graph = 16,

    /// <summary>What a wiki has that does not say.</summary>
    Usual = Catalogue | Csv | Skos | Llms,
}
