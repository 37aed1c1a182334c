using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Wiki.Content;

/// <summary>
/// What an entry's file held, as two hashes of 64 bits and its length: texts that differ by accident practically never have the same. No proof
/// against somebody who chooses the texts.
/// </summary>
/// <param name="FrontMatter">Of all that stands above the body.</param>
/// <param name="Whole">Of the file, to the last byte.</param>
/// <param name="Length">Of the file, in bytes.</param>
public readonly record struct SourceDigest(ulong FrontMatter, ulong Whole, int Length)
{
    internal static SourceDigest Of(ReadOnlySpan<byte> file, ReadOnlySpan<char> frontMatter) =>
        new(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(frontMatter)), XxHash3.HashToUInt64(file), file.Length);
}
