namespace Csl;

/// <summary>Writes one name: its parts in the order that style, script and place ask for.</summary>
internal readonly struct NameWriter(Renderer renderer, NamesLook look, NameOptions options)
{
    private readonly Draft draft = renderer.Draft;

    private Style Style => renderer.Context.Style;

    private bool InSort => renderer.Context.InSort;

    public void Write(Name name, bool inverted, GivenLevel level)
    {
        var isShort = options.Form == NameForm.Short && level == GivenLevel.AsStyled;
        if (name.Literal.Length > 0) Family(name.Literal);
        else if (Script.IsUnspaced(name.Family, name.Given)) Unspaced(name, isShort);
        else if (isShort) Short(name, inverted);
        else if (inverted) Inverted(name, Given(name, level));
        else InOrder(name, Given(name, level));
    }

    private void Family(string text)
    {
        var row = draft.Open("", look.AroundFamily);
        Part(text, look.FamilyPart);
        draft.Close(row);
    }

    private void Unspaced(Name name, bool isShort)
    {
        Part(name.Family, look.FamilyPart);
        if (!isShort || name.Family.Length == 0) Part(name.Given, look.GivenPart);
    }

    private void Short(Name name, bool inverted)
    {
        var demotes = Style.DemoteParticle;
        if (InSort && demotes != DemoteParticle.Never) Family(name.Family);
        else if (inverted && demotes == DemoteParticle.DisplayAndSort) Inverted(name with { DroppingParticle = "", Suffix = "" }, "");
        else
        {
            var row = draft.Open("", look.AroundFamily);
            Part(Leading(name.Particle), look.FamilyPart);
            Joined(row.Content, name.Family, look.FamilyPart);
            draft.Close(row);
        }
    }

    private string Given(Name name, GivenLevel level)
    {
        if (options.InitializeWith is not { } with || level == GivenLevel.Full) return name.Given;
        return Initials.Write(name.Given, with, options.Initialize ?? true, Style.InitializeWithHyphen);
    }

    /// <summary>"Jr." has the period that the style gives to initials.</summary>
    private string Suffix(Name name) => options.InitializeWith is { } with && name.Suffix.Contains('.')
        ? Initials.Write(name.Suffix, with, false, Style.InitializeWithHyphen)
        : name.Suffix;

    /// <summary>In a key an apostrophe does not count, and what stands before it is a word.</summary>
    private string Particle(string particle) =>
        InSort ? particle.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal) : particle;

    /// <summary>A particle before its name; French, Russian and Czech do not part the two at the end of a line.</summary>
    private string Leading(string particle)
    {
        var text = Particle(particle);
        var keeps = text.Length > 0 && !InSort && !Touches(text[^1]) && renderer.Context.Locale.KeepsParticles;
        return keeps ? text + '\u00a0' : text;
    }

    private void InOrder(Name name, string given)
    {
        var first = draft.Open("", look.AroundGiven);
        Part(given, look.GivenPart);
        draft.Close(first);
        var gap = draft.Count;
        if (gap > first.Start && !Touches(draft.Last(first.Start))) draft.Add(" ");
        var last = draft.Open("", look.AroundFamily);
        Part(Leading(name.DroppingParticle), look.GivenPart);
        Joined(last.Content, Leading(name.Particle), look.FamilyPart);
        Joined(last.Content, name.Family, look.FamilyPart);
        if (!name.CommaSuffix) Joined(last.Content, Suffix(name), Format.Plain);
        if (!draft.Close(last)) draft.CutTo(gap);
        if (!name.CommaSuffix || name.Suffix.Length == 0) return;
        draft.Add(", ");
        Part(Suffix(name), Format.Plain);
    }

    /// <summary>The family name first. In a key, where particles are not demoted, the one that goes with the given name comes before it.</summary>
    private void Inverted(Name name, string given)
    {
        var demotes = Style.DemoteParticle;
        var demoted = demotes == DemoteParticle.DisplayAndSort || (InSort && demotes == DemoteParticle.SortOnly);
        var row = draft.Open(options.SortSeparator ?? ", ");
        var last = draft.Open("", look.AroundFamily);
        if (!demoted) Part(Leading(name.Particle), look.FamilyPart);
        Joined(last.Content, name.Family, look.FamilyPart);
        draft.Close(last);
        var first = draft.Open("", look.AroundGiven);
        if (InSort && !demoted) Part(name.DroppingParticle, look.GivenPart);
        Joined(first.Content, given, look.GivenPart);
        if (!InSort || demoted) Joined(first.Content, name.DroppingParticle, look.GivenPart);
        if (demoted) Joined(first.Content, Particle(name.Particle), look.FamilyPart);
        draft.Close(first);
        Part(Suffix(name), Format.Plain);
        draft.Close(row);
    }

    /// <summary>A part in its face and case; affixes stand around several parts.</summary>
    private void Part(string text, Format format)
    {
        if (text.Length == 0) return;
        if (!RichText.HasMarks(text)) renderer.Printed(text, format, renderer.Context.Locale.Language);
        else renderer.Printed(RichText.Read(text)!, format, renderer.Context.Locale.Language);
    }

    /// <summary>A part after others that begin at <paramref name="start"/>: a space stands before it, but after an apostrophe or a hyphen.</summary>
    private void Joined(int start, string text, Format format)
    {
        if (text.Length > 0 && draft.Count > start && !Touches(draft.Last(start))) draft.Add(" ");
        Part(text, format);
    }

    private static bool Touches(char before) => before is '\'' or '’' or '-' or ' ' or '\u00a0';
}
