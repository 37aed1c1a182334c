using System.Collections.Immutable;

namespace Wiki.Diagnostics;

public static partial class Rules
{
    public static readonly Rule MissingSettings = new("WIKI401", "missing-settings", Severity.Error, "The content folder has no site.yaml.");
    public static readonly Rule UnknownSetting = new("WIKI402", "unknown-setting", Severity.Error, "A key of site.yaml is not known.");
    public static readonly Rule InvalidSetting =
        new("WIKI403", "invalid-setting", Severity.Error, "A value of site.yaml is not of the right type or form.");
    public static readonly Rule MissingSetting = new("WIKI404", "missing-setting", Severity.Error, "site.yaml lacks a key that every wiki needs.");
    public static readonly Rule UndeclaredName =
        new("WIKI405", "undeclared-name", Severity.Error, "site.yaml uses a kind, scale or rule that is not declared.");
    public static readonly Rule NameClash =
        new("WIKI406", "name-clash", Severity.Error, "Two declarations of site.yaml, or one and a built-in key, have the same name.");
    public static readonly Rule MissingBaseUrl =
        new("WIKI407", "missing-base-url", Severity.Warning, "site.yaml has no base_url, so pages carry no address that can be cited.");
    public static readonly Rule LoopbackBaseUrl =
        new("WIKI408", "loopback-base-url", Severity.Error, "base_url names this machine; a citation would lead readers to their own.");
    public static readonly Rule MatrixNotMade =
        new("WIKI409", "matrix-not-made", Severity.Warning, "site.yaml declares coverage matrices, of which this version makes no pages.");

    private static ImmutableArray<Rule> SettingsRules =>
        [MissingSettings, UnknownSetting, InvalidSetting, MissingSetting, UndeclaredName, NameClash, MissingBaseUrl, LoopbackBaseUrl, MatrixNotMade];
}
