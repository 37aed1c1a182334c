using System.Reflection;
using System.Reflection.Emit;

namespace Wiki.Tests;

/// <summary>
/// Which types each type of an assembly uses, as the compiler has resolved them: in its base types, members, attributes and bodies. Constants are not
/// seen, for the compiler puts their values in their place.
/// </summary>
internal static class UsedTypes
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>
    /// Where a folder uses one that it may not, by the types that are used, whatever imports a file has. A folder inside another is that one's.
    /// </summary>
    /// <param name="assembly">Of the folders.</param>
    /// <param name="root">The namespace of what lies in none.</param>
    /// <param name="allowed">For each folder those that it may use besides itself; the empty name stands for what lies in none. That itself may use
    /// all.</param>
    public static IEnumerable<string> AgainstOrder(Assembly assembly, string root, IReadOnlyDictionary<string, string[]> allowed) =>
        from pair in Of(assembly)
        let folder = FolderOf(pair.User, root)
        let used = FolderOf(pair.Used, root)
        where pair.Used.Assembly == assembly && pair.Used.Name[0] != '<' && folder.Length > 0 && used != folder
            && !(allowed.TryGetValue(folder, out var known) && known.Contains(used))
        orderby folder, used, pair.User.Name
        select $"{folder}/{pair.User.Name} uses {(used.Length > 0 ? used + "/" : "")}{pair.Used.Name}";

    private static string FolderOf(Type type, string root) =>
        type.Namespace is { } name && name.StartsWith(root + ".", StringComparison.Ordinal) ? name[(root.Length + 1)..].Split('.')[0] : "";

    /// <summary>
    /// Pairs of a type and one that it uses, each outermost: what the compiler has made of lambdas and iterators counts as the type in which they
    /// stand.
    /// </summary>
    public static HashSet<(Type User, Type Used)> Of(Assembly assembly)
    {
        var pairs = new HashSet<(Type, Type)>();
        foreach (var type in assembly.GetTypes())
            foreach (var used in Members(type).SelectMany(Parts)) pairs.Add((Outermost(type), Outermost(used)));
        return pairs;
    }

    private static IEnumerable<Type> Members(Type type)
    {
        if (type.BaseType is { } parent) yield return parent;
        foreach (var contract in type.GetInterfaces()) yield return contract;
        foreach (var attribute in type.CustomAttributes) yield return attribute.AttributeType;
        foreach (var field in type.GetFields(All)) yield return field.FieldType;
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            foreach (var parameter in method.GetParameters()) yield return parameter.ParameterType;
            if (method is MethodInfo { ReturnType: var result }) yield return result;
            if (method.GetMethodBody() is not { } body) continue;
            foreach (var local in body.LocalVariables) yield return local.LocalType;
            foreach (var used in Named(method, body.GetILAsByteArray()!)) yield return used;
        }
    }

    /// <summary>The types that instructions name, by themselves or as the owners of members.</summary>
    private static IEnumerable<Type> Named(MethodBase method, byte[] code)
    {
        var types = method.DeclaringType is { IsGenericType: true } owner ? owner.GetGenericArguments() : null;
        var arguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var opcode = code[at] == 0xFE ? Codes[unchecked((short)(0xFE00 | code[at + 1]))] : Codes[code[at]];
            at += opcode.Size;
            if (opcode.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineTok)
            {
                var member = method.Module.ResolveMember(BitConverter.ToInt32(code, at), types, arguments);
                foreach (var used in TypesOf(member)) yield return used;
            }
            at += opcode.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type> TypesOf(MemberInfo? member)
    {
        if (member is Type type) yield return type;
        if (member?.DeclaringType is { } owner) yield return owner;
        if (member is FieldInfo field) yield return field.FieldType;
        if (member is MethodInfo { IsGenericMethod: true } method)
            foreach (var argument in method.GetGenericArguments()) yield return argument;
    }

    /// <summary>A type without what is wrapped round it, and its arguments.</summary>
    private static IEnumerable<Type> Parts(Type type)
    {
        while (type.HasElementType) type = type.GetElementType()!;
        if (type.IsGenericParameter || type.IsFunctionPointer) return [];
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];
    }

    private static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return type;
    }
}
