using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace Wiki.Cli.Publish;

/// <summary>Publishes nothing: what <c>wiki check</c> renders into.</summary>
internal sealed class NoOutput : IPageSink
{
    public bool Wants(int page) => true;

    public bool TryKeep(int page) => false;

    public void Put(int page, ReadOnlySequence<byte> bytes)
    {
    }

    public void Copy(int page, SafeFileHandle source)
    {
    }
}
