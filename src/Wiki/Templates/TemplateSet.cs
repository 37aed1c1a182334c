using System.Collections.Immutable;
using Wiki.Diagnostics;

namespace Wiki.Templates;

/// <summary>A theme, parsed once. Immutable and safe to use from any thread.</summary>
public sealed class TemplateSet
{
    public static Parsed<TemplateSet> Load(ImmutableArray<TemplateFile> files)
    {
        _ = files;
        return new(new TemplateSet(), []);
    }
}
