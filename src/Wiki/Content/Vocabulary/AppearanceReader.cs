using System.Collections.Immutable;
using Wiki.Content.Yaml;
using Wiki.Diagnostics;

namespace Wiki.Content.Vocabulary;

/// <summary>
/// Reads what site.yaml says of the theme: <c>logo</c>, <c>accent</c>, <c>footer</c>, <c>navigation</c>. Whether links and files are there is the
/// site's to know.
/// </summary>
internal sealed class AppearanceReader(YamlValue.Map keys, ProblemList problems, ValueReader values)
{
    public static readonly ImmutableArray<SettingKey> Known =
        [new("logo"), new("accent"), new("footer"), new("navigation", SettingForm.Links)];

    private static readonly string[] ImageTypes = [".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif"];

    public static readonly string[] ItemKeys = ["label", "to"];

    public Appearance Read() => new() { Logo = Logo(), Accent = Accent(), Footer = values.Text(keys.Find("footer")), Navigation = Navigation() };

    private Located<string>? Logo()
    {
        var pair = keys.Find("logo");
        if (values.Text(pair) is not { } path) return null;
        if (Array.Exists(ImageTypes, type => path.EndsWith(type, StringComparison.OrdinalIgnoreCase)))
            return new(path.TrimStart('/'), problems.At(pair!.Value.Span));
        values.WrongType(pair!, "an image of the content folder", "logo: assets/logo.svg");
        return null;
    }

    private string? Accent()
    {
        var pair = keys.Find("accent");
        if (values.Text(pair) is not { } written) return null;
        var digits = written.TrimStart('#').ToLowerInvariant();
        if (digits.All(char.IsAsciiHexDigitLower) && digits.Length is 3 or 6)
            return "#" + (digits.Length == 6 ? digits : string.Concat(digits.Select(digit => new string(digit, 2))));
        values.WrongType(pair!, "a colour of six hexadecimal digits", "accent: \"#0a5a66\"");
        return null;
    }

    private ImmutableArray<NavigationItem> Navigation()
    {
        var pair = keys.Find("navigation");
        if (pair?.Value is null or YamlValue.Scalar { IsNull: true } or YamlValue.Unreadable) return [];
        if (pair.Value is YamlValue.List list) return [.. problems.WithinLimit(pair, list.Items).Select(Item).OfType<NavigationItem>()];
        values.WrongType(pair, "a list of links", "navigation: [{ label: About, to: about }]");
        return [];
    }

    private NavigationItem? Item(YamlValue item)
    {
        if (item is YamlValue.Map map)
        {
            UnknownKeys.TellOthers(map, ItemKeys, Rules.UnknownSetting, problems);
            var target = map.Find("to");
            if (values.Name(map.Find("label")) is { } label && values.Name(target) is { } to)
                return new NavigationItem(label, new(to, problems.At(target!.Value.Span)));
        }
        problems.Add(Rules.InvalidSetting, item.Span, "a link of `navigation` needs a label and where it leads",
            "write `{ label: About, to: about }`");
        return null;
    }
}
