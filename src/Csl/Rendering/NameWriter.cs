namespace Csl;

/// <summary>Writes one name: its parts in the order that style, script and place ask for.</summary>
internal sealed class NameWriter(Context context, NamesLook look, NameOptions options)
{
    public Node Write(Name name, bool inverted, GivenLevel level)
    {
        if (name.Literal.Length > 0) return Around(Part(name.Literal, look.FamilyPart), look.AroundFamily) ?? Node.OfText("");
        var isShort = options.Form == NameForm.Short && level == GivenLevel.AsStyled;
        if (Script.IsUnspaced(name.Family, name.Given)) return Unspaced(name, isShort);
        if (isShort) return Short(name, inverted);
        var given = Given(name, level);
        return inverted ? Inverted(name, given) : InOrder(name, given);
    }

    private Node Unspaced(Name name, bool isShort)
    {
        var family = Part(name.Family, look.FamilyPart);
        if (isShort && family is not null) return family;
        return Node.Row([family, Part(name.Given, look.GivenPart)]) ?? Node.OfText("");
    }

    private Node Short(Name name, bool inverted)
    {
        var demotes = context.Style.DemoteParticle;
        if (context.InSort && demotes != DemoteParticle.Never) return Around(Part(name.Family, look.FamilyPart), look.AroundFamily)!;
        if (inverted && demotes == DemoteParticle.DisplayAndSort) return Inverted(name with { DroppingParticle = "", Suffix = "" }, "");
        return Around(Join(Leading(name.Particle), Part(name.Family, look.FamilyPart)), look.AroundFamily)!;
    }

    private string Given(Name name, GivenLevel level)
    {
        if (options.InitializeWith is not { } with || level == GivenLevel.Full) return name.Given;
        return Initials.Write(name.Given, with, options.Initialize ?? true, context.Style.InitializeWithHyphen);
    }

    /// <summary>"Jr." has the period that the style gives to initials.</summary>
    private string Suffix(Name name) => options.InitializeWith is { } with && name.Suffix.Contains('.')
        ? Initials.Write(name.Suffix, with, false, context.Style.InitializeWithHyphen)
        : name.Suffix;

    /// <summary>In a key an apostrophe does not count, and what stands before it is a word.</summary>
    private string Particle(string particle) =>
        context.InSort ? particle.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal) : particle;

    /// <summary>A particle before its name; French, Russian and Czech do not part the two at the end of a line.</summary>
    private Node? Leading(string particle)
    {
        var text = Particle(particle);
        var keeps = text.Length > 0 && !context.InSort && !Touches(text[^1]) && context.Locale.Language[..2] is "fr" or "ru" or "cs";
        return Part(keeps ? text + '\u00a0' : text, look.FamilyPart);
    }

    private Node InOrder(Name name, string given)
    {
        var first = Around(Part(given, look.GivenPart), look.AroundGiven);
        var suffix = name.CommaSuffix ? null : Part(Suffix(name), Format.Plain);
        var (dropping, family) = (Part(name.DroppingParticle, look.GivenPart), Part(name.Family, look.FamilyPart));
        var last = Around(Join(dropping, Leading(name.Particle), family, suffix), look.AroundFamily);
        var all = Join(first, last) ?? Node.OfText("");
        return name.CommaSuffix && name.Suffix.Length > 0 ? Node.Row([all, Node.OfText(", "), Part(Suffix(name), Format.Plain)])! : all;
    }

    /// <summary>The family name first. In a key, where particles are not demoted, the one that goes with the given name comes before it.</summary>
    private Node Inverted(Name name, string given)
    {
        var demotes = context.Style.DemoteParticle;
        var demoted = demotes == DemoteParticle.DisplayAndSort || (context.InSort && demotes == DemoteParticle.SortOnly);
        var last = Around(Join(demoted ? null : Leading(name.Particle), Part(name.Family, look.FamilyPart)), look.AroundFamily);
        var (own, dropping) = (Part(given, look.GivenPart), Part(name.DroppingParticle, look.GivenPart));
        var particle = demoted ? Part(Particle(name.Particle), look.FamilyPart) : null;
        var first = Around(context.InSort && !demoted ? Join(dropping, own) : Join(own, dropping, particle), look.AroundGiven);
        return Node.Row([last, first, Part(Suffix(name), Format.Plain)], options.SortSeparator ?? ", ") ?? Node.OfText("");
    }

    /// <summary>A part in its face and case; affixes stand around several parts, see Around.</summary>
    private Node? Part(string text, Format format) => RichText.Read(text)?.Formatted(format, context.Locale.Language);

    private Node? Around(Node? node, Format format) => node?.Formatted(format, context.Locale.Language);

    private static bool Touches(char before) => before is '\'' or '’' or '-' or ' ' or '\u00a0';

    /// <summary>Joins with spaces, but for a particle that ends in an apostrophe or a hyphen.</summary>
    private static Node? Join(params ReadOnlySpan<Node?> parts)
    {
        var joined = new Node?[2 * parts.Length];
        var count = 0;
        foreach (var part in parts)
        {
            if (part is null) continue;
            if (count > 0 && !Touches(NodeText.Last(joined[count - 1]!))) joined[count++] = Space;
            joined[count++] = part;
        }
        return Node.Row(joined.AsSpan(0, count));
    }

    private static readonly Node Space = Node.OfText(" ");
}
