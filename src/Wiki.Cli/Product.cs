using System.Reflection;

namespace Wiki.Cli;

/// <summary>What this program calls itself.</summary>
internal static class Product
{
    /// <summary>Differs between any two builds of the program that are not made from the same code.</summary>
    public static string Identity { get; } = $"{typeof(Product).Module.ModuleVersionId} {typeof(Site).Module.ModuleVersionId}";

    public static string Version { get; } = typeof(Product).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        ?? "0.0.0";
}
