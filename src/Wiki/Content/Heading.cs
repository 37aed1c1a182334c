namespace Wiki.Content;

/// <summary>A heading of a body: level 1 to 6, its anchor (unique in the page, never one that the templates use), its text as plain text.</summary>
public readonly record struct Heading(int Level, string Id, string Text);
