using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace Wiki.Cli.Publish;

/// <summary>Takes the files of a site in any order and from any thread. <c>page</c> is a file's index among the routes.</summary>
internal interface IPageSink
{
    /// <summary>Whether it takes this file; the others are not even rendered.</summary>
    bool Wants(int page);

    /// <summary>Whether the file is there already, made from what it would be made from now; else it is to be put.</summary>
    bool TryKeep(int page);

    void Put(int page, ReadOnlySequence<byte> bytes);

    /// <summary>Takes the bytes of a file of the content folder, from its beginning.</summary>
    void Copy(int page, SafeFileHandle source);
}
