namespace Csl;

/// <summary>Writes one name: its parts in the order that style, script and place ask for.</summary>
internal sealed class NameWriter(Context context, NamesLook look, NameOptions options)
{
    private static readonly Format NoFormat = Format.Plain;

    public Node Write(Name name, bool inverted, GivenLevel level)
    {
        if (name.Literal.Length > 0) return Around(Part(name.Literal, look.Family), look.Family) ?? Node.OfText("");
        var isShort = options.Form == NameForm.Short && level == GivenLevel.AsStyled;
        if (Script.IsUnspaced(name.Family + name.Given)) return Unspaced(name, isShort);
        if (isShort) return Short(name, inverted);
        var given = Given(name, level);
        return inverted ? Inverted(name, given) : InOrder(name, given);
    }

    private Node Unspaced(Name name, bool isShort)
    {
        var family = Part(name.Family, look.Family);
        return Node.Row(isShort ? [family ?? Part(name.Given, look.Given)] : [family, Part(name.Given, look.Given)]) ?? Node.OfText("");
    }

    private Node Short(Name name, bool inverted)
    {
        var demotes = context.Style.DemoteParticle;
        if (context.InSort && demotes != DemoteParticle.Never) return Around(Part(name.Family, look.Family), look.Family)!;
        if (inverted && demotes == DemoteParticle.DisplayAndSort) return Inverted(name with { DroppingParticle = "", Suffix = "" }, "");
        return Around(Join([Leading(name.Particle), Part(name.Family, look.Family)]), look.Family)!;
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
        var keeps = text.Length > 0 && !context.InSort && !Touches(text) && context.Locale.Language[..2] is "fr" or "ru" or "cs";
        return Part(keeps ? text + '\u00a0' : text, look.Family);
    }

    private Node InOrder(Name name, string given)
    {
        var first = Around(Part(given, look.Given), look.Given);
        var suffix = name.CommaSuffix ? null : Part(Suffix(name), null);
        var parts = new[] { Part(name.DroppingParticle, look.Given), Leading(name.Particle), Part(name.Family, look.Family), suffix };
        var last = Around(Join(parts), look.Family);
        var all = Join([first, last]) ?? Node.OfText("");
        return name.CommaSuffix && name.Suffix.Length > 0 ? Node.Row([all, Node.OfText(", "), Part(Suffix(name), null)])! : all;
    }

    /// <summary>The family name first. In a key, where particles are not demoted, the one that goes with the given name comes before it.</summary>
    private Node Inverted(Name name, string given)
    {
        var demotes = context.Style.DemoteParticle;
        var demoted = demotes == DemoteParticle.DisplayAndSort || (context.InSort && demotes == DemoteParticle.SortOnly);
        var last = Around(Join([demoted ? null : Leading(name.Particle), Part(name.Family, look.Family)]), look.Family);
        var (own, dropping) = (Part(given, look.Given), Part(name.DroppingParticle, look.Given));
        var particle = demoted ? Part(Particle(name.Particle), look.Family) : null;
        var first = Around(Join(context.InSort && !demoted ? [dropping, own] : [own, dropping, particle]), look.Given);
        return Node.Row([last, first, Part(Suffix(name), null)], options.SortSeparator ?? ", ") ?? Node.OfText("");
    }

    /// <summary>A part in its face and case; affixes stand around several parts, see Around.</summary>
    private Node? Part(string text, Format? format) =>
        RichText.Read(text)?.Formatted((format ?? NoFormat) with { Prefix = "", Suffix = "" }, context.Locale.Language);

    private Node? Around(Node? node, Format? format) =>
        node?.Formatted(new Format { Prefix = format?.Prefix ?? "", Suffix = format?.Suffix ?? "" }, context.Locale.Language);

    private static bool Touches(string before) => before.Length > 0 && before[^1] is '\'' or '’' or '-' or ' ' or '\u00a0';

    /// <summary>Joins with spaces, but for a particle that ends in an apostrophe or a hyphen.</summary>
    private static Node? Join(IEnumerable<Node?> parts)
    {
        var joined = new List<Node>();
        foreach (var part in parts.OfType<Node>())
        {
            if (joined.Count > 0 && !Touches(joined[^1].Plain())) joined.Add(Node.OfText(" "));
            joined.Add(part);
        }
        return Node.Row(joined);
    }
}
