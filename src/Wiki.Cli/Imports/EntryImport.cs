using System.Text;
using Wiki.Cli.Files;
using Wiki.Cli.Reports;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Import;
using Wiki.Incremental;
using Wiki.Text;

namespace Wiki.Cli.Imports;

/// <summary>One import: reads the source, plans, looks at the wiki that comes of it, writes, and reports.</summary>
internal sealed class EntryImport(ImportFormat format, ImportChoices choices, string path, string folder, bool isDry, Terminal terminal)
{
    /// <summary>How many places or names are told of what is told together.</summary>
    private const int Told = 3;

    private static readonly string[] Unlinkable = [Rules.BrokenLink.Code, Rules.AmbiguousLink.Code];

    public int Run()
    {
        var source = ImportSource.Read(path, format);
        var record = ImportRecord.Read(folder);
        var own = Settings(record);
        if (choices.Kind is { } kind && own.Settings.Kind(kind) is null)
            throw new CommandFailure($"there is no kind `{kind}`", Nearest.Help(kind, [.. own.Settings.Kinds.Select(one => one.Key)])
                ?? $"there are {string.Join(", ", own.Settings.Kinds.Select(one => one.Key))}");
        var plan = Plan(source, own.Settings);
        if (plan.Entries.IsEmpty)
            throw new CommandFailure($"nothing in `{path}` is an entry of that format", "`wiki import --help` lists the formats");
        var made = plan.Entries.ToDictionary(static file => file.Path, static file => file.Bytes);
        if (own.IsOurs) made[SettingsReader.FileName] = Encoding.UTF8.GetBytes(SettingsText(plan));
        var (links, broken) = Check(plan, made);
        var writer = new ImportWriter(folder, record, isDry);
        foreach (var (target, bytes) in made.OrderBy(static file => file.Key, StringComparer.Ordinal)) writer.Put(target, bytes.Span);
        foreach (var (target, from) in plan.Assets) writer.Put(target, ImportSource.Bytes(source.Folder, from));
        writer.Finish();
        Report(source, plan, links, broken, writer, own.IsOurs);
        return broken.Count > 0 && !choices.Unlinks ? ExitCode.ContentProblems : ExitCode.Done;
    }

    /// <summary>What the wiki declares, and whether its site.yaml is the import's to write.</summary>
    private (Settings Settings, bool IsOurs) Settings(ImportRecord record)
    {
        var file = Path.Join(folder, SettingsReader.FileName);
        var undeclared = new Settings { Title = "", Publisher = "" };
        if (FileKinds.Of(file) == FileKind.Missing) return (undeclared, !record.Knows(SettingsReader.FileName));
        var bytes = File.ReadAllBytes(file);
        return record.IsAsWritten(SettingsReader.FileName, bytes)
            ? (undeclared, true)
            : (SettingsReader.Read(SettingsReader.FileName, bytes).Value, false);
    }

    private ImportPlan Plan(ImportSource source, Settings settings)
    {
        try
        {
            return Importer.Plan(format, source.Files, source.Assets, choices, settings);
        }
        catch (ImportRefusedException refusal)
        {
            throw new CommandFailure(refusal.Message, refusal.Help);
        }
    }

    private string SettingsText(ImportPlan plan)
    {
        var name = Path.GetFileName(Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar));
        var title = Wording(Path.GetFileNameWithoutExtension(name));
        return $"title: {title}\n# The address at which readers will find the wiki; citations need it.\n"
            + $"# base_url: https://wiki.example.org\n{plan.Declarations}";

        static string Wording(string stem) => stem.Any(char.IsLetter) && stem.All(static c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')
            ? char.ToUpperInvariant(stem[0]) + stem[1..].Replace('-', ' ').Replace('_', ' ')
            : "My wiki";
    }

    /// <summary>The links of the wiki with what is imported, and those among the imported that lead nowhere.</summary>
    private (int Links, List<(string Place, string Message)> Broken) Check(ImportPlan plan, Dictionary<string, ReadOnlyMemory<byte>> made)
    {
        var wiki = new ImportedWiki(folder, made, plan.Assets.Select(static asset => asset.Path));
        var snapshot = new Workspace(wiki, Workers.Until(terminal.Stop)).Apply();
        var broken = plan.Unresolved.Where(_ => format != ImportFormat.SpecUp)
            .Select(static link => (link.Place, Message: $"this link leads to `{link.Target}`, which no entry is")).ToList();
        var byPath = plan.Entries.ToDictionary(static file => file.Path);
        foreach (var file in snapshot.Diagnostics.Where(found => Array.IndexOf(Unlinkable, found.Rule.Code) >= 0
            && byPath.ContainsKey(found.Location.Path))
            .GroupBy(static found => found.Location.Path))
        {
            var text = new SourceText(file.Key, Encoding.UTF8.GetString(made[file.Key].Span));
            var written = new StringBuilder(text.Text);
            foreach (var found in file.OrderByDescending(static found => (found.Location.Line, found.Location.Column)))
            {
                var offset = text.OffsetOfLine(found.Location.Line) + found.Location.Column - 1;
                broken.Add((byPath[file.Key].PlaceBefore(offset), found.Message));
                if (choices.Unlinks) Unlinked.At(written, offset);
            }
            if (choices.Unlinks) made[file.Key] = Encoding.UTF8.GetBytes(written.ToString());
        }
        return (wiki.Links + plan.Unresolved.Count(_ => format != ImportFormat.SpecUp), broken);
    }

    private void Report(
        ImportSource source, ImportPlan plan, int links, List<(string Place, string Message)> broken, ImportWriter writer, bool writesSettings)
    {
        var error = terminal.Error;
        foreach (var (place, message) in broken.OrderBy(static link => link.Place, StringComparer.Ordinal).Take(Limits.DiagnosticsShown))
            error.WriteLine(Printable.Text($"{place}: warning: {message}"));
        foreach (var unread in source.Unread) error.WriteLine(Printable.Text($"{unread}, so it is not imported"));
        var output = terminal.Output;
        var read = Count.Of(plan.Read, format switch { ImportFormat.MediaWiki => "page", _ => "file" });
        var leftOut = plan.LeftOut.Length == 0 ? "" : $"; {plan.LeftOut.Length:N0} left out: {Names(plan.LeftOut.Select(static one => $"`{one}`"))}";
        output.WriteLine(Printable.Text($"{read} read: {Count.Of(plan.Entries.Length, "entry")}{leftOut}"));
        foreach (var group in plan.Notes.GroupBy(static note => note.What).OrderByDescending(static group => group.Count())
            .ThenBy(static group => group.Key, StringComparer.Ordinal))
        {
            var times = group.Count() > 1 ? $", {group.Count():N0} times" : "";
            output.WriteLine(Printable.Text($"{group.Key}{times}: {Names(group.Select(static note => note.Place))}"));
        }
        foreach (var kept in writer.Kept.Where(static kept => kept != SettingsReader.FileName))
            output.WriteLine(Printable.Text($"kept, since somebody has changed it: {Path.Join(folder, kept)}"));
        if (writer.Deleted.Count > 0)
            output.WriteLine($"{Count.Of(writer.Deleted.Count, "file")} deleted since the last import, and not written again: "
                + Names(writer.Deleted));
        if (!writesSettings && plan.Declarations.Length > 0)
        {
            output.WriteLine($"{Path.Join(folder, SettingsReader.FileName)} is left as it is; add to it:");
            output.Write(plan.Declarations);
        }
        if (isDry) output.WriteLine("nothing is written, since this is a dry run");
        var fate = choices.Unlinks ? " above became words" : broken.Count == 1 ? " is above" : " are above";
        var others = broken.Count switch { 0 => "", 1 => $", the other{fate}", _ => $", the other {broken.Count:N0}{fate}" };
        var resolved = $"{links - broken.Count:N0} of {Count.Of(links, "link")} resolved{others}";
        var wrote = $"{(isDry ? "would write" : "wrote")} {Count.Of(writer.Written, "file")}"
            + (writer.Unchanged == 0 ? "" : writer.Unchanged == 1 ? "; 1 is as it was" : $"; {writer.Unchanged:N0} are as they were");
        output.WriteLine($"{resolved}; {wrote}");
    }

    private static string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join(", ", all.Take(Told)) + (all.Count > Told ? ", …" : "");
    }
}
