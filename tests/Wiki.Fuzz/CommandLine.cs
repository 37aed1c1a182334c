using System.Globalization;

namespace Wiki.Fuzz;

/// <summary>
/// <c>dotnet run --project tests/Wiki.Fuzz -c Release -- [target|all] [seconds] [keep]</c>: how long each target is run; <c>keep</c> adds to the
/// corpus what reached something new. Exit code 1 when anything was found. With a file in place of the seconds, the file becomes as small as can be
/// while the target fails on it.
/// </summary>
internal static class CommandLine
{
    private static string CorpusFolder => Path.Combine(Tests.Repository.Root, "tests/Wiki.Fuzz/Corpus");

    private static string FindingsFolder => Path.Combine(Tests.Repository.Root, "artifacts/fuzz");

    public static int Run(string[] args)
    {
        var name = args.ElementAtOrDefault(0) ?? "all";
        if (args.ElementAtOrDefault(1) is { } file && File.Exists(file)) return Minimise(Targets.All.Single(target => target.Name == name), file);
        var time = TimeSpan.FromSeconds(double.Parse(args.ElementAtOrDefault(1) ?? "10", CultureInfo.InvariantCulture));
        var chosen = Targets.All.Where(target => name == "all" || target.Name == name).ToList();
        if (chosen.Count == 0)
            Console.WriteLine($"There is no target `{name}`; there are {string.Join(", ", Targets.All.Select(target => target.Name))}.");
        var findings = chosen.Sum(target => Run(target, time, args.Contains("keep")));
        return chosen.Count > 0 && findings == 0 ? 0 : 1;
    }

    private static int Minimise(Target target, string file)
    {
        _ = new Coverage();
        var input = Minimiser.Minimise(target, File.ReadAllBytes(file));
        File.WriteAllBytes(file, input);
        target.Run(input);
        return 0;
    }

    private static int Run(Target target, TimeSpan time, bool keep)
    {
        var seed = Environment.TickCount;
        var corpus = Corpus.Load(Path.Combine(CorpusFolder, target.Name));
        var campaign = new Campaign(target, new Random(seed), FindingsFolder);
        campaign.Run(corpus.Inputs.Append([]), time);
        if (keep) corpus.Add(campaign.Kept);
        Console.WriteLine(
            $"{target.Name}: {campaign.Executions:N0} executions "
            + $"in {time.TotalSeconds:N0} s, {campaign.Branches:N0} branches, {corpus.Inputs.Length} inputs kept before "
            + $"and {campaign.Kept.Count} reached by now, {campaign.Findings} findings (seed {seed})");
        return campaign.Findings;
    }
}
