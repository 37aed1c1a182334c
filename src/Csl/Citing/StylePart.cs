namespace Csl;

/// <summary>
/// Which of its forms a work alone is printed in: the entry of the list, the citation, the citation that follows another, or the author alone.
/// </summary>
public enum StylePart { Bibliography, Citation, CitationShort, AuthorInText }
