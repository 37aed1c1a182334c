using System.Collections.Immutable;

namespace Wiki.Diagnostics;

public static partial class Rules
{
    public static readonly Rule TemplateSyntax = new("WIKI201", "template-syntax", Severity.Error, "A template cannot be read.");
    public static readonly Rule TemplateFailure =
        new("WIKI202", "template-failure", Severity.Error, "A template names something that does not exist or fails while a page is made.");
    public static readonly Rule MissingTemplate = new("WIKI203", "missing-template", Severity.Error, "A template or partial is not there.");
    public static readonly Rule LanguageFile = new("WIKI204", "language-file", Severity.Error, "A file of the interface's words cannot be read.");
    public static readonly Rule ThemeFile = new("WIKI205", "theme-file", Severity.Error, "A stylesheet of the theme names a file that is not there.");
    public static readonly Rule UnusedTemplate = new("WIKI206", "unused-template", Severity.Warning, "Nothing uses a file of the theme.");
    public static readonly Rule PolicySource =
        new("WIKI140", "policy-source", Severity.Error, "The theme's policy names something that it may not let in.");
    public static readonly Rule PolicyBroken = new("WIKI141", "policy-broken", Severity.Warning,
        "A template holds something that the pages' policy does not let in, so no browser runs or loads it.");

    private static ImmutableArray<Rule> TemplateRules =>
        [TemplateSyntax, TemplateFailure, MissingTemplate, LanguageFile, ThemeFile, UnusedTemplate, PolicySource, PolicyBroken];
}
