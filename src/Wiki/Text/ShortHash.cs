using System.IO.Hashing;

namespace Wiki.Text;

/// <summary>
/// What stands for bytes in a file's name: the first few bytes of their hash in hexadecimal digits, the same on every machine. It tells versions
/// apart and is no proof against forgery, which nothing so short could be; a hash that is would first have to load a library, which takes longer than
/// the hashes of a build.
/// </summary>
internal static class ShortHash
{
    public static string Of(ReadOnlySpan<byte> bytes, int size) => Convert.ToHexStringLower(XxHash128.Hash(bytes).AsSpan(0, size));
}
