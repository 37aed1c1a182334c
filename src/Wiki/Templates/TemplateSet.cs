using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using Scriban.Parsing;
using Scriban.Syntax;
using Wiki.Diagnostics;
using Wiki.Scripting;

namespace Wiki.Templates;

/// <summary>
/// A theme, parsed once: page templates and partials (<c>*.html</c>), and the files that templates only name (assets, languages, citation styles).
/// Immutable to its users and safe on any thread. Templates are Scriban; nothing outside this folder and the citation styles knows that.
/// </summary>
public sealed class TemplateSet
{
    /// <summary>What lies in it is published as it is at the root of the site: what hosts and search engines want to find there.</summary>
    public const string RootFolder = "root/";

    private const string LanguageFolder = "languages/";

    private readonly FrozenDictionary<string, ScriptPage> templates;
    private readonly FrozenDictionary<string, TemplateFile> files;
    private readonly ImmutableArray<TemplateFile> languageFiles;

    /// <summary>Not a bag: its threads would hold the contexts, and with them a whole site, for as long as they live.</summary>
    private readonly ConcurrentQueue<HtmlContext> contexts = [];

    private readonly Lazy<HashSet<string>?> included;
    private readonly Lazy<ThemeNames> themeNames;
    private readonly Lazy<Parsed<ThemePolicy>> policy;
    private readonly Lazy<ImmutableArray<Diagnostic>> policyProblems;

    private TemplateSet(FrozenDictionary<string, ScriptPage> templates, FrozenDictionary<string, TemplateFile> files,
        ImmutableArray<TemplateFile> languageFiles)
    {
        (this.templates, this.files, this.languageFiles) = (templates, files, languageFiles);
        included = new(() => IncludedNames.In(templates.Values));
        themeNames = new(() => ThemeNames.Of(files.Values));
        policy = new(() => ThemePolicy.Read(files.GetValueOrDefault(ThemePolicy.FileName)));
        policyProblems = new(() => [.. Policy.Diagnostics, .. PolicyCheck.Problems(Files, Policy.Value)]);
    }

    /// <summary>Every file of the theme in ordinal order of the paths.</summary>
    public IEnumerable<TemplateFile> Files => files.Values.OrderBy(file => file.Path, StringComparer.Ordinal);

    /// <summary>The paths of the files that come with the program, those of which a wiki has its own among them.</summary>
    public ImmutableArray<string> BuiltInPaths { get; private init; } = [];

    /// <summary>The files that are published at the root of the site, by their paths there.</summary>
    public IEnumerable<string> RootFiles =>
        files.Keys.Where(static path => path.StartsWith(RootFolder, StringComparison.Ordinal)).Select(static path => path[RootFolder.Length..])
            .Order(StringComparer.Ordinal);

    /// <summary>What such a file holds; null where the theme has none of this path.</summary>
    public ReadOnlyMemory<byte>? RootFile(string path)
    {
        // In one expression null would be taken for an array, and so for a file without bytes.
        if (files.TryGetValue(RootFolder + path, out var file)) return file.Bytes;
        return null;
    }

    /// <summary>Whether a template includes this one, or may: where one is named by an expression, nobody knows.</summary>
    public bool Includes(string path) => included.Value is not { } names || names.Contains(path);

    /// <summary>The classes and ids that its files use.</summary>
    public ThemeNames Names => themeNames.Value;

    /// <summary>What its pages may load and run, with what is wrong with that.</summary>
    public Parsed<ThemePolicy> Policy => policy.Value;

    /// <summary>Where its templates break their own policy.</summary>
    public ImmutableArray<Diagnostic> PolicyProblems => policyProblems.Value;

    /// <summary>
    /// Parses a theme. Of two files with one path the later counts, so a wiki's own files come after the built-in ones; of two files of one language,
    /// the later's words.
    /// </summary>
    public static Parsed<TemplateSet> Load(IEnumerable<TemplateFile> themeFiles)
    {
        var files = new Dictionary<string, TemplateFile>(StringComparer.Ordinal);
        var languages = ImmutableArray.CreateBuilder<TemplateFile>();
        var builtIn = ImmutableArray.CreateBuilder<string>();
        foreach (var file in themeFiles)
        {
            files[file.Path] = file;
            if (file.IsProven) builtIn.Add(file.Path);
            if (file.Path.StartsWith(LanguageFolder, StringComparison.Ordinal)) languages.Add(file);
        }
        var pages = files.Values.Where(file => IsTemplate(file.Path)).OrderBy(file => file.Path, StringComparer.Ordinal).ToArray();
        var read = new Parsed<ScriptPage>[pages.Length];
        Parallel.For(0, pages.Length, i => read[i] = Read(pages[i]));
        var templates = pages.Zip(read).ToFrozenDictionary(page => page.First.Path, page => page.Second.Value);
        return new(new TemplateSet(templates, files.ToFrozenDictionary(), languages.ToImmutable()) { BuiltInPaths = builtIn.ToImmutable() },
            [.. read.SelectMany(page => page.Diagnostics)]);
    }

    /// <summary>
    /// The same theme for one site. The constants are views that are the same on every page, by their names; a template that was right before still
    /// prints the same.
    /// </summary>
    public TemplateSet For(params IEnumerable<View> constants) =>
        new(TemplateBinding.Bind(templates, constants.ToFrozenDictionary(view => view.ViewName, StringComparer.Ordinal))
            .ToFrozenDictionary(StringComparer.Ordinal), files, languageFiles);

    /// <summary>The files of words for a language, the built-in one first.</summary>
    public IEnumerable<TemplateFile> LanguageFiles(string language) => languageFiles.Where(file => file.Path == $"{LanguageFolder}{language}.json");

    /// <summary>Renders one template with what it may see. Null when that went well; otherwise what was written is worthless.</summary>
    public Diagnostic? Render(string name, View globals, IBufferWriter<byte> output, PageBudget? budget = null)
    {
        if (Find(name) is not { } template) return new Diagnostic(Rules.MissingTemplate, Location.OfFile(name).InTheme(), MissingMessage(name));
        if (!contexts.TryDequeue(out var context)) context = new HtmlContext(this);
        try
        {
            var writer = new HtmlWriter(output, budget);
            context.Render(template, globals, writer);
            writer.Flush();
            contexts.Enqueue(context);
            return null;
        }
        catch (ScriptRuntimeException failure)
        {
            return failure switch
            {
                ToldFailure told => told.Problem,
                TooLongPageException tooLong => tooLong.Problem,
                _ =>
                ScriptReader.Failure(failure)
            };
        }
    }

    private static bool IsTemplate(string path) =>
        path.EndsWith(".html", StringComparison.Ordinal) && !path.StartsWith(RootFolder, StringComparison.Ordinal);

    internal ScriptPage? Find(string name) => templates.GetValueOrDefault(name);

    /// <summary>What an <c>include</c> of a template that is not there ends in.</summary>
    internal Exception Missing(SourceSpan caller, string name) =>
        new ToldFailure(caller, new Diagnostic(Rules.MissingTemplate, ScriptReader.Place(caller), MissingMessage(name)));

    private static Parsed<ScriptPage> Read(TemplateFile file)
    {
        var template = ScriptReader.Read(file.Path, Encoding.UTF8.GetString(file.Text.Span));
        return Utf8.IsValid(file.Bytes.Span)
            ? template
            : template with
            {
                Diagnostics =
                [new Diagnostic(Rules.TemplateSyntax, Location.OfFile(file.Path).InTheme(), "this template is not UTF-8"), .. template.Diagnostics]
            };
    }

    private string MissingMessage(string name) =>
        $"there is no template `{ScriptMessages.Short(name)}`" + (Nearest.To(name, templates.Keys) is { } near ? $"; did you mean `{near}`?" : "");
}
