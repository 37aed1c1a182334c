namespace Wiki.Fuzz;

/// <summary>
/// Something that takes a stranger's bytes. <paramref name="Run"/> throws when it does what it must not, whatever the bytes; <paramref name="Words"/>
/// are pieces that mean something to it.
/// </summary>
internal sealed record Target(string Name, byte[][] Words, Action<byte[]> Run);
