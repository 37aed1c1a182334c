namespace Csl;

/// <summary>Reads variables that stand in <c>note</c>: lines of <c>name: value</c>, or <c>{:name: value}</c> anywhere.</summary>
public static class NoteFields
{
    public static void Read(string note, Item.Builder builder)
    {
        foreach (var line in note.Split('\n'))
        {
            if (!Field(line, builder)) break;
        }
        for (var at = note.IndexOf("{:", StringComparison.Ordinal); at >= 0; at = note.IndexOf("{:", at + 2, StringComparison.Ordinal))
        {
            var end = note.IndexOf('}', at);
            if (end > 0) Field(note[(at + 2)..end], builder);
        }
    }

    private static bool Field(string line, Item.Builder builder)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon <= 0) return false;
        var name = line[..colon].Trim();
        var value = line[(colon + 2)..].Trim();
        var variable = VariableOf(name);
        if (name is "type" or "Type")
        {
            builder.Type = value;
            return true;
        }
        if (variable == Variable.None) return name.All(c => char.IsAsciiLetter(c) || c is '-' or '_' or '.');
        if (builder.Has(variable) && !variable.IsDate()) return true;
        if (variable.IsNames()) builder.Set(variable, builder.Names(variable).Append(NameOf(value)));
        else if (variable.IsDate()) builder.Set(variable, RawDate.Read(value));
        else builder.Set(variable, value);
        return true;
    }

    /// <summary>Programs also write the names as they show them: "Original Date".</summary>
    private static Variable VariableOf(string name) => Variables.Find(name) is not Variable.None and var variable ? variable
        : Variables.Find(name.ToLowerInvariant().Replace(' ', '-')) is not Variable.None and var shown ? shown
        : Variables.Find(name.ToUpperInvariant());

    private static Name NameOf(string value)
    {
        var parts = value.Split("||", 2);
        return parts.Length == 1
            ? new Name { Literal = value }
            : NameParticles.Parse(new Name { Family = parts[0].Trim(), Given = parts[1].Trim() });
    }
}
