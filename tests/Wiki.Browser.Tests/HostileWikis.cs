using Wiki.Templates;

namespace Wiki.Browser.Tests;

/// <summary>Wikis of <see cref="HostileFields"/>, some of whose texts an attacker wrote. The same seed gives the same wikis.</summary>
internal sealed class HostileWikis(int seed)
{
    private readonly Random random = new(seed);
    private readonly HostileBodies bodies = new(seed);
    private readonly List<string> written = [];

    /// <summary>How many wikis were refused, and are not built, since the first one.</summary>
    public int Refused { get; private set; }

    /// <summary>The attacker's texts in the last wiki.</summary>
    public string Written => string.Join('\n', written);

    public static Snapshot Innocent(TemplateSet theme)
    {
        var fields = new HostileFields(place => $"Word {place}");
        return fields.Build(theme) ?? throw new InvalidOperationException(string.Join('\n', fields.Refused));
    }

    /// <summary>
    /// The next wiki that is not refused. Only some texts are hostile, so that one that is refused does not refuse every wiki; each begins with a
    /// word, so that lists from A to Z have the same headings.
    /// </summary>
    public Snapshot Next(TemplateSet theme)
    {
        for (; ; Refused++)
        {
            written.Clear();
            var often = random.Next(2, 40);
            var fields = new HostileFields(place =>
            {
                if (random.Next(often) > 0) return $"Word {place}";
                written.Add(bodies.NextField());
                return $"Word {place} {written[^1]}";
            });
            if (fields.Build(theme) is { } wiki) return wiki;
        }
    }
}
