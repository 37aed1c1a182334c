using System.Collections.Immutable;
using System.Globalization;
using Wiki.Content.Yaml;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content;

/// <summary>
/// Reads single values of the types that keys want. What is of another type is told under <paramref name="wrongType"/> and read as absent; what is
/// absent (null, or a key without a value) is no problem here.
/// </summary>
internal sealed class ValueReader(ProblemList problems, Rule wrongType)
{
    /// <summary>One line of text, trimmed; null when it is absent, blank or no text.</summary>
    public string? Text(YamlPair? pair)
    {
        switch (pair?.Value)
        {
            case YamlValue.Scalar { IsNull: false } scalar:
                return Wording.OneLine(scalar.Text) is { Length: > 0 } text ? text : null;
            case YamlValue.List list:
                WrongType(pair, "one text", list.Items is [YamlValue.Scalar { IsNull: false } only, ..]
                    ? $"{pair.Key}: {only.Text}"
                    : $"{pair.Key}: one text");
                return null;
            case YamlValue.Map:
                WrongType(pair, "one text", $"{pair.Key}: \"…\"");
                return null;
            default:
                return null;
        }
    }

    /// <summary>A text by which very many pages call something: told when it is longer than <see cref="Limits.NameLength"/>.</summary>
    public string? Name(YamlPair? pair)
    {
        var name = Text(pair);
        if (name?.Length > Limits.NameLength)
            problems.Add(
                Rules.InputTooLarge, TextSpan.FromLength(pair!.Value.Span.Start, 1),
                $"{Wording.Quoted(pair.Key)} is longer than {Limits.NameLength:N0} characters, and stands on many pages",
                "shorten it");
        return name;
    }

    /// <summary>A list of texts, or one text for a list of one. Blank items are told and left out.</summary>
    public ImmutableArray<Located<string>> Texts(YamlPair? pair)
    {
        if (pair is null) return [];
        if (pair.Value is YamlValue.Map { Pairs: { Length: > 0 } names } && names.All(name => name.Value is YamlValue.Scalar { IsNull: true }))
        {
            WrongType(pair, "a list", $"{pair.Key}: [{string.Join(", ", names.Select(name => Wording.ListItem(name.Key)))}]");
            return [];
        }
        if (pair.Value is not YamlValue.List list) return Text(pair) is { } only ? [new(only, problems.At(pair.Value.Span))] : [];
        var texts = ImmutableArray.CreateBuilder<Located<string>>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (Item(pair, item) is { } text) texts.Add(text);
        }
        return texts.DrainToImmutable();
    }

    /// <summary>One item of a list as a text; null, and told, when it is blank or no text.</summary>
    public Located<string>? Item(YamlPair pair, YamlValue item)
    {
        if (item is YamlValue.Scalar { IsNull: false } scalar && Wording.OneLine(scalar.Text) is { Length: > 0 } text)
            return new(text, problems.At(item.Span));
        if (item is YamlValue.Scalar)
            problems.Add(wrongType, item.Span, $"an item of {Wording.Quoted(pair.Key)} is empty", "delete the item, or write something there");
        else if (OnlyText(item) is { } only)
            problems.Add(wrongType, item.Span, $"an item of {Wording.Quoted(pair.Key)} must be one text, and is {Wording.TypeOf(item)}",
                $"write it without brackets of its own: {Wording.Quoted($"{pair.Key}: [{only}]")}");
        else if (item is YamlValue.Map { Pairs: [{ Value: YamlValue.Scalar value } pairOfItem] })
            problems.Add(
                wrongType, item.Span,
                $"an item of {Wording.Quoted(pair.Key)} must be one text, and its colon makes it {Wording.TypeOf(item)}",
                $"put it between double quotes: {Wording.Quoted(Wording.YamlQuoted($"{pairOfItem.Key}: {value.Text}"))}");
        else if (item is not YamlValue.Unreadable)
            problems.Add(
                wrongType, item.Span,
                $"an item of {Wording.Quoted(pair.Key)} must be one text, and is {Wording.TypeOf(item)}",
                $"write a list of texts: {Wording.Quoted($"{pair.Key}: [one, another]")}");
        return null;
    }

    /// <summary>The text in lists of one item each, as <c>[[name]]</c> is in YAML.</summary>
    private static string? OnlyText(YamlValue item)
    {
        while (item is YamlValue.List { Items: [var inner] })
        {
            if (inner is YamlValue.Scalar { IsNull: false } text) return text.Text;
            item = inner;
        }
        return null;
    }

    public PartialDate? Date(YamlPair? pair)
    {
        if (Text(pair) is not { } text) return null;
        if (PartialDate.TryParse(text, out var date) && date.Year > WrittenDate.YearOfNoDate) return date;
        var (reason, meant) = WrittenDate.Explain(text);
        var help = (meant.First, meant.Second) switch
        {
            ({ } one, { } two) => $"write `{pair!.Key}: {one}` or `{pair.Key}: {two}`",
            ({ } one, null) => $"write `{pair!.Key}: {one}`",
            _ => "write a date like `2026-05-30`; `2026-05` and `2026` do as well",
        };
        problems.Add(Rules.InvalidDate, pair!.Value.Span, $"{Wording.Quoted(pair.Key)} is {Wording.Quoted(text)}, which is no date: {reason}", help);
        return null;
    }

    /// <summary>An absolute web address as written.</summary>
    public string? Url(YamlPair? pair)
    {
        if (Text(pair) is not { } text) return null;
        if (WebAddress.ProblemOf(text) is not { } reason) return text;
        var help = WebAddress.Meant(text) is { } meant
            ? $"write {Wording.Quoted($"{pair!.Key}: {meant}")}"
            : "write a whole address, like `https://example.org/report`";
        problems.Add(Rules.InvalidUrl, pair!.Value.Span, $"the address {Wording.Quoted(text)} {reason}", help);
        return null;
    }

    /// <summary>A number as written: digits with an optional sign, fraction and exponent.</summary>
    public string? Number(YamlPair pair)
    {
        const NumberStyles form = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (Text(pair) is not { } text) return null;
        if (char.IsAsciiDigit(text[^1]) && double.TryParse(text, form, CultureInfo.InvariantCulture, out _)) return text;
        var bare = text.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        var isMeant = bare != text && char.IsAsciiDigit(bare[^1]) && double.TryParse(bare, form, CultureInfo.InvariantCulture, out _);
        WrongType(pair, "a number", isMeant ? $"{pair.Key}: {bare}" : null);
        return null;
    }

    /// <summary><c>true</c> or <c>false</c>, as YAML 1.2 writes them; null when it is neither.</summary>
    public bool? Flag(YamlPair? pair)
    {
        var text = Text(pair);
        if (text is null) return null;
        if (text is "true" or "True" or "TRUE") return true;
        if (text is "false" or "False" or "FALSE") return false;
        var meant = text.ToLowerInvariant() switch { "yes" or "on" => "true", "no" or "off" => "false", _ => null };
        WrongType(pair!, "`true` or `false`", meant is null ? null : $"{pair!.Key}: {meant}");
        return null;
    }

    public void WrongType(YamlPair pair, string wanted, string? example)
    {
        var help = example is null ? null : $"write {Wording.Quoted(example)}";
        problems.Add(wrongType, pair.Value.Span, $"{Wording.Quoted(pair.Key)} must be {wanted}, and is {Wording.TypeOf(pair.Value)}", help);
    }
}
