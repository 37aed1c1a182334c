namespace Wiki.Citations;

/// <summary>Joins the parts of a person's name.</summary>
internal static class NameParts
{
    /// <summary>The family name with its particle: what "(van der Berg 2026)" prints.</summary>
    public static string Last(CitationName name) => Join(name.Particle, name.Family);

    /// <summary>The family name with both its particles, for formats that have one field for all of it.</summary>
    public static string LastWithParticles(CitationName name) => Join(name.DroppingParticle, Last(name));

    /// <summary>Family name first, all parts in full: <c>van der Berg, Jan, Jr.</c></summary>
    public static string Inverted(CitationName name)
    {
        var text = LastWithParticles(name);
        if (name.Given is { Length: > 0 } given) text += ", " + given;
        return name.Suffix is { } suffix ? $"{text}, {suffix}" : text;
    }

    /// <summary>
    /// An organisation for formats in which a comma parts a person's names: <c>Policy Window,</c>. A comma within the name (<c>Policy Window
    /// Foundation, Inc.</c>) goes, since readers would take what follows it for a given name.
    /// </summary>
    public static string EndedByComma(string organisation) => organisation.Replace(",", "") + ",";

    /// <summary>With a space between, except after an apostrophe or a hyphen (d’Alembert, al-Khwarizmi).</summary>
    public static string Join(string? first, string? second)
    {
        if (string.IsNullOrEmpty(first)) return second ?? "";
        if (string.IsNullOrEmpty(second)) return first;
        return first[^1] is '’' or '\'' or '-' ? first + second : $"{first} {second}";
    }

    /// <summary>The same name in CSL's parts.</summary>
    public static Csl.Name Parsed(CitationName name) => name.Literal is { } literal ? new Csl.Name { Literal = literal } : new Csl.Name
    {
        Family = name.Family ?? "",
        Given = name.Given ?? "",
        Particle = name.Particle ?? "",
        DroppingParticle = name.DroppingParticle ?? "",
        Suffix = name.Suffix ?? "",
        CommaSuffix = name.CommaSuffix,
    };
}
