namespace Csl;

/// <summary>
/// Tells the items of a group apart by names. Step by step the trial gives more of a name, or shows one more; the first item is compared with
/// the others
/// after each step. Only steps that helped are kept for the items that they told apart. The trial never goes back, so the work is bounded by its
/// steps.
/// </summary>
internal sealed class AddedNames
{
    private readonly DocumentRenderer document;
    private readonly Disambiguation disambiguation;
    private readonly bool addsNames;
    private readonly bool addsGiven;
    private readonly Distinction trial = new();
    private readonly Distinction best = new();
    private readonly List<int> lists;
    private readonly int namesMax;
    private readonly Queue<List<int>> open = new();
    private readonly Dictionary<int, int[]> alike;
    private int list;
    private int name;
    private bool looksFirst = true;

    public AddedNames(DocumentRenderer document, Disambiguation disambiguation, IEnumerable<int> group)
    {
        this.document = document;
        this.disambiguation = disambiguation;
        var options = document.Bound.Style.CitationOptions;
        addsNames = options.AddNames;
        addsGiven = options.AddGivenNames && options.GivenNameRule == GivenNameRule.ByCite;
        var infos = group.ToDictionary(item => item, Lists);
        var sorted = group
            .OrderBy(item => infos[item].FirstOrDefault()?.Names.Length ?? 0)
            .ThenBy(item => document.Items[item].Id, StringComparer.Ordinal)
            .ToList();
        lists = [.. infos.Values.MinBy(each => each.Count)!.Select(info => info.List)];
        namesMax = Math.Min(infos[sorted[0]].FirstOrDefault()?.Names.Length ?? 0, Limits.NamesToTellApart);
        foreach (var info in infos.Values.SelectMany(each => each)) Begin(info);
        alike = sorted.GroupBy(item => disambiguation.Text(item, Everything(infos[item]))).ToDictionary(same => same.First(), same => same.ToArray());
        open.Enqueue([.. sorted.Where(alike.ContainsKey)]);
    }

    /// <summary>Writes what helps into the distinctions of the items.</summary>
    public void TellApart()
    {
        if (lists.Count == 0) return;
        while (open.TryDequeue(out var pending))
        {
            (list, name) = (0, 0);
            var clashes = 1;
            while (pending.Count > 0) pending = Scan(pending, ref clashes);
        }
    }

    /// <summary>All that names can tell. Items that read the same even so go together, one for all.</summary>
    private static Distinction Everything(List<NameListInfo> lists)
    {
        var all = new Distinction();
        foreach (var info in lists)
        {
            all.Shown[info.List] = info.Names.Length;
            for (var i = 0; i < info.Names.Length; i++) all.Given[(info.List, i)] = GivenLevel.Full;
        }
        return all;
    }

    /// <summary>What a list shows without any help is where the trial begins.</summary>
    private void Begin(NameListInfo info)
    {
        trial.Shown[info.List] = best.Shown[info.List] = Math.Max(info.Shown, trial.Shown.GetValueOrDefault(info.List));
        for (var i = 0; i < info.Names.Length; i++)
        {
            var level = info.IsShort ? GivenLevel.AsStyled : info.HasInitials ? GivenLevel.Initials : GivenLevel.Full;
            trial.Given.TryAdd((info.List, i), level);
        }
    }

    private List<NameListInfo> Lists(int item) =>
        [.. disambiguation.Cite(item, new Distinction())?.NameLists().Where(info => info.Names.Length > 0) ?? []];

    /// <summary>One step and one look; returns the items that are still to be told apart.</summary>
    private List<int> Scan(List<int> pending, ref int clashes)
    {
        var isLast = !Step();
        var text = disambiguation.Text(pending[0], trial);
        var same = pending.Where(item => disambiguation.Text(item, trial) == text).ToList();
        var others = pending.Except(same).ToList();
        var before = clashes;
        clashes = same.Count - 1;
        if (clashes == 0)
        {
            Keep();
            Settle(same);
            if (others.Count == 1) Settle(others);
            looksFirst = others.Count > 1;
            return others.Count == 1 ? [] : Rest(others, isLast);
        }
        if (others.Count == 1)
        {
            Keep();
            Settle(others);
            return Rest(same, isLast);
        }
        if (clashes < before)
        {
            Keep();
            if (others.Count > 0) open.Enqueue(others);
            return Rest(same, isLast);
        }
        if (isLast && others.Count > 0) open.Enqueue(others);
        return isLast ? Rest(same, isLast) : pending;
    }

    /// <summary>After the last step what is left is settled as it is.</summary>
    private List<int> Rest(List<int> items, bool isLast)
    {
        if (!isLast) return items;
        Settle(items);
        return [];
    }

    private void Settle(List<int> items)
    {
        foreach (var item in items.SelectMany(item => alike[item])) document.Distinctions[item] = best.Clone();
    }

    private void Keep()
    {
        var key = (lists[list], name);
        if (addsGiven && trial.Given.TryGetValue(key, out var level)) best.Given[key] = level;
        best.Shown[lists[list]] = trial.Shown[lists[list]];
    }

    /// <summary>Gives more of the name at hand, or shows one more, or goes on to the next list; false where that was the last step.</summary>
    private bool Step()
    {
        if (looksFirst)
        {
            looksFirst = false;
            return true;
        }
        var key = (lists[list], name);
        if (addsGiven && trial.Given.GetValueOrDefault(key, GivenLevel.Full) < GivenLevel.Full) trial.Given[key]++;
        else if (addsNames && name < namesMax)
        {
            trial.Shown[lists[list]]++;
            name++;
        }
        else if (list < lists.Count - 1)
        {
            list++;
            trial.Shown[lists[list]] = 1;
            name = 0;
        }
        var full = !addsGiven || trial.Given.GetValueOrDefault((lists[list], name), GivenLevel.Full) == GivenLevel.Full;
        return !(list == lists.Count - 1 && (!addsNames || name == namesMax) && full);
    }
}
