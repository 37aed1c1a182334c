using System.Collections.Immutable;
using System.Globalization;
using Wiki.Content.Yaml;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content.Vocabulary;

/// <summary>One site.yaml on its way to settings: each key is read as what it means.</summary>
internal sealed class SettingsValues(YamlValue.Map keys, ProblemList problems)
{
    private const int LargestPage = 10_000;
    private const int MostMonths = 120;

    private static readonly int DefaultPage = new Settings { Title = "", Publisher = "" }.PageSize;

    /// <summary>Every key that site.yaml may have.</summary>
    public static readonly ImmutableArray<SettingKey> Keys =
    [
        new("title"), new("description"), new("publisher"), new("base_url"), new("edit_url"), new("report_url"), new("entry_path"),
        new("trailing_slash", SettingForm.Flag), new("language"), new("license"), new("page_size", SettingForm.Number(LargestPage)),
        new("review_months", SettingForm.Number(MostMonths)), new("citations", SettingForm.Texts), new("citation_files", SettingForm.Texts),
        new("citation_version", SettingForm.Flag), new("citation_style"), new("citation_language"),
        new(CitationTypeReader.Key, SettingForm.Choice(CitationTypeReader.Names)), new("data", SettingForm.Choices(DataReader.Names)),
        new("data_license"), new("removed", SettingForm.TextsByName), .. VersionSettings.Known,
        new("categories", SettingForm.Categories), new("kinds", SettingForm.Kinds), new("scales", SettingForm.Scales),
        new("relations", SettingForm.Relations), new("matrices", SettingForm.Matrices), new("severities", SettingForm.Severities),
        new(ReadingReader.Key, SettingForm.Reading), .. AppearanceReader.Known,
    ];

    /// <summary>Their names.</summary>
    public static readonly string[] Known = [.. Keys.Select(static key => key.Name)];

    private readonly ValueReader values = new(problems, Rules.InvalidSetting);
    private readonly bool isWhole = !problems.MayLackKeys;

    public Settings Settings()
    {
        UnknownKeys.TellOthers(keys, Known, Rules.UnknownSetting, problems);
        var title = Title();
        var settings = new Settings
        {
            Title = title,
            BaseUrl = BaseUrl(),
            Description = values.Text(keys.Find("description")),
            Publisher = values.Name(keys.Find("publisher")) ?? title,
            EditUrl = EditUrl(),
            ReportUrl = ReportUrl(),
            EntryPath = EntryPath(),
            Language = Language(),
            License = values.Name(keys.Find("license")),
            TrailingSlash = values.Flag(keys.Find("trailing_slash")) ?? false,
            PageSize = Number("page_size", LargestPage, 500) ?? DefaultPage,
            ReviewMonths = Number("review_months", MostMonths, 12),
            Citations = Styles("citations", Content.Settings.DefaultCitations),
            CitationFiles = Styles("citation_files", []),
            CitationStyle = Style(),
            CitationLanguage = CitationLanguage(),
            CitationType = CitationTypeReader.Read(keys.Find(CitationTypeReader.Key), problems, values) ?? default,
            CitesVersion = values.Flag(keys.Find("citation_version")) ?? false,
            Data = new DataReader(problems, values).Read(keys.Find("data")),
            DataLicense = values.Name(keys.Find("data_license")) ?? values.Name(keys.Find("license")),
            Appearance = new AppearanceReader(keys, problems, values).Read(),
            Severities = new SeverityReader(problems, values).Read(keys.Find("severities")),
        };
        settings = settings with { Removed = new RemovedReader(problems, values, settings).Read(keys.Find("removed")) };
        settings = new VersionSettings(keys, problems, values).Read(settings);
        var whole = new VocabularyReader(keys, problems, values).Read(settings);
        return whole with { Reading = new ReadingReader(whole, problems, values).Read(keys.Find(ReadingReader.Key)) };
    }

    private string Title()
    {
        var pair = keys.Find("title");
        if (values.Name(pair) is { } title) return title;
        if (isWhole && pair?.Value is null or YamlValue.Scalar)
            problems.Add(Rules.MissingSetting, pair?.KeySpan, "site.yaml gives the wiki no title", "add a line like `title: My wiki`");
        return "Untitled wiki";
    }

    private string? BaseUrl()
    {
        var pair = keys.Find("base_url");
        if (isWhole && pair?.Value is null or YamlValue.Scalar { IsNull: true })
            problems.Add(
                Rules.MissingBaseUrl, pair?.KeySpan,
                "site.yaml has no `base_url`, so no page has an address that can be cited",
                "add the address at which readers will find the wiki: `base_url: https://example.org`");
        if (values.Url(pair) is not { } url) return null;
        var uri = new Uri(url);
        if (uri.Query.Length > 0 || uri.Fragment.Length > 0 || url.AsSpan().IndexOfAny('?', '#') >= 0)
            return Unusable($"write it without `{(url.Contains('?') ? '?' : '#')}` and what follows");
        // A path that begins so is the name of another host where it stands alone.
        if (uri.AbsolutePath.TrimEnd('/').Contains("//", StringComparison.Ordinal)) return Unusable("write it without `//` in its path");
        if (WebAddress.IsLoopback(uri))
            problems.Add(
                Rules.LoopbackBaseUrl, pair!.Value.Span,
                $"`base_url` is {Wording.Quoted(url)}, which is every reader's own machine",
                "write the public address; `wiki serve` needs no `base_url` of its own");
        return url.TrimEnd('/');

        string? Unusable(string help)
        {
            problems.Add(Rules.InvalidSetting, pair!.Value.Span, $"`base_url` is {Wording.Quoted(url)}, to which no page's path can be added", help);
            return null;
        }
    }

    private string? EditUrl()
    {
        var pair = keys.Find("edit_url");
        if (values.Text(pair) is not { } written) return null;
        var whole = written.Replace(Content.Settings.PathInAddress, "path", StringComparison.Ordinal);
        var reason = WebAddress.ProblemOf(whole) ?? (whole == written ? $"does not say where the file's path belongs" : null);
        if (reason is null) return written;
        problems.Add(
            Rules.InvalidSetting, pair!.Value.Span,
            $"`edit_url` is {Wording.Quoted(written)}, which {reason}",
            $"write an address with `{Content.Settings.PathInAddress}` in it: `edit_url: "
            + $"https://example.org/edit/main/content/{Content.Settings.PathInAddress}`");
        return null;
    }

    private string? ReportUrl()
    {
        var pair = keys.Find("report_url");
        if (values.Text(pair) is not { } written) return null;
        var address = written.Replace(Content.Settings.PathInAddress, "path", StringComparison.Ordinal);
        if (WebAddress.IsMail(address) || WebAddress.ProblemOf(address) is not { } reason) return written;
        problems.Add(
            Rules.InvalidSetting, pair!.Value.Span,
            $"`report_url` is {Wording.Quoted(written)}, which {reason}",
            "write a web address or a mail address after `mailto:`: `report_url: mailto:errors@example.org`");
        return null;
    }

    private string EntryPath()
    {
        var pair = keys.Find("entry_path");
        if (pair?.Value is not YamlValue.Scalar { IsNull: false } scalar) return values.Text(pair) ?? "/wiki";
        var path = scalar.Text.Trim().Trim('/');
        if (path.Length == 0
            || Array.TrueForAll(path.Split('/'), segment => Slug.TryParse(segment, out _) && !Content.EntryPath.IsDeviceName(segment)))
            return path.Length == 0 ? "" : $"/{path}";
        problems.Add(
            Rules.InvalidSetting, scalar.Span,
            $"`entry_path` is {Wording.Quoted(scalar.Text)}, which is no path of lower-case letters a–z, digits and hyphens",
            "write a path like `entry_path: /wiki`");
        return "/wiki";
    }

    private string? CitationLanguage()
    {
        var pair = keys.Find("citation_language");
        if (values.Text(pair) is not { } written) return null;
        if (LanguageTag.IsOne(written)) return written;
        values.WrongType(pair!, "a language tag (BCP 47)", $"citation_language: {LanguageTag.Meant(written) ?? "en-GB"}");
        return null;
    }

    /// <summary>The style in which entries cite; which there are, the theme knows.</summary>
    private string? Style()
    {
        var pair = keys.Find("citation_style");
        if (values.Text(pair) is not { } style) return null;
        if (Slug.TryParse(style, out _)) return style;
        values.WrongType(pair!, "the name of a citation style", $"citation_style: {Content.Settings.DefaultCitations[0]}");
        return null;
    }

    private string Language()
    {
        var pair = keys.Find("language");
        if (values.Text(pair) is not { } written) return "en";
        if (LanguageTag.IsOne(written)) return written;
        values.WrongType(pair!, "a language tag (BCP 47)", $"language: {LanguageTag.Meant(written) ?? "en"}");
        return "en";
    }

    /// <summary>A number from 1 to the most that makes sense; null, and told, for anything else.</summary>
    private int? Number(string key, int most, int example)
    {
        var pair = keys.Find(key);
        if (values.Text(pair) is not { } written) return null;
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most) return number;
        values.WrongType(pair!, $"a whole number from 1 to {most:N0}", $"{key}: {example}");
        return null;
    }

    /// <summary>Names of citation styles, each once; which of them exist, the theme knows.</summary>
    private ImmutableArray<string> Styles(string key, ImmutableArray<string> fallback)
    {
        var pair = keys.Find(key);
        if (pair?.Value is null or YamlValue.Scalar { IsNull: true }) return fallback;
        var styles = ImmutableArray.CreateBuilder<string>();
        foreach (var (style, place) in values.Texts(pair))
        {
            if (!Slug.TryParse(style, out _))
                problems.Add(new Diagnostic(
                    Rules.InvalidSetting, place,
                    $"{Wording.Quoted(style)} is no name of a citation style",
                    style.Contains(',') && Array.TrueForAll(style.Split(','), each => Slug.TryParse(each.Trim(), out _))
                        ? $"write `{key}: [{style}]`"
                        : $"write names like {Wording.OneOf(Content.Settings.DefaultCitations)}"));
            else if (styles.Contains(style))
                problems.Add(new Diagnostic(Rules.InvalidSetting, place, $"the citation style `{style}` stands here twice", "delete one of the two"));
            else styles.Add(style);
        }
        return styles.DrainToImmutable();
    }
}
