using System.Reflection;
using System.Runtime.Loader;
using SharpFuzz;

namespace Wiki.Fuzz;

/// <summary>
/// Our core and the libraries that read strangers' bytes, each with a counter at every branch (SharpFuzz writes them into the compiled code).
/// Everything that speaks to them is loaded beside them.
/// </summary>
internal sealed class CountedCode : AssemblyLoadContext
{
    private static readonly string[] Counted = ["Wiki.Core", "wiki", "Csl", "Markdig", "YamlDotNet"];
    private static readonly string[] Beside = ["Wiki.Fuzz", "AngleSharp", "Scriban.Signed", "Scriban", "System.CommandLine"];

    private readonly string folder = Directory.CreateTempSubdirectory("wiki-fuzz-").FullName;

    public static int Run(string[] args)
    {
        var code = new CountedCode();
        try
        {
            var main = code.LoadFromAssemblyName(typeof(CountedCode).Assembly.GetName()).EntryPoint!;
            return (int)main.Invoke(null, [args])!;
        }
        finally
        {
            Directory.Delete(code.folder, recursive: true);
        }
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name!;
        var original = Path.Combine(AppContext.BaseDirectory, name + ".dll");
        if (Beside.Contains(name)) return LoadFromAssemblyPath(original);
        if (!Counted.Contains(name)) return null;
        var copy = Path.Combine(folder, name + ".dll");
        File.Copy(original, copy);
        Fuzzer.Instrument(copy, _ => true, Options.Value);
        return LoadFromAssemblyPath(copy);
    }
}
