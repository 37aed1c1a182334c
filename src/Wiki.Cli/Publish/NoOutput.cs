using System.Buffers;

namespace Wiki.Cli.Publish;

/// <summary>Publishes nothing, but makes sure that every file that would be copied can be read: what <c>wiki check</c> renders into.</summary>
internal sealed class NoOutput : IPageSink
{
    public bool Wants(int page) => true;

    public bool TryKeep(int page) => false;

    public void Put(int page, ReadOnlySequence<byte> bytes)
    {
    }

    public void Copy(int page, string source) => File.OpenHandle(source).Dispose();
}
