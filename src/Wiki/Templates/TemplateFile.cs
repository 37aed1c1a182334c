namespace Wiki.Templates;

/// <summary>One file of a theme: its path below <c>templates/</c> with <c>/</c> between folders (<c>partials/cite.html</c>, <c>assets/site.css</c>) and its bytes.</summary>
public sealed record TemplateFile(string Path, ReadOnlyMemory<byte> Bytes);
