using System.Diagnostics;
using System.Net;

namespace Wiki.Cli.Tests.Serve;

/// <summary>A small wiki on disk and <c>wiki serve</c> showing it on a free port.</summary>
internal sealed class ServedWiki : IDisposable
{
    public const string Oak = "content/concepts/oak.md";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly HttpClient client;

    /// <param name="settings">The text of site.yaml.</param>
    /// <param name="oak">The text of the only entry.</param>
    public ServedWiki(string settings = "title: Trees\nbase_url: https://trees.example\n",
        string oak = "---\ntitle: Oak\nsummary: A tree.\n---\nAn oak.\n")
    {
        Folder.Write("content/site.yaml", settings);
        Folder.Write(Oak, oak);
        Folder.Write("content/assets/leaf.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        Process = WikiProcess.Start("exec wiki serve --port 0", Folder.Path, ("SOURCE_DATE_EPOCH", "1780000000"));
        _ = Process.StandardError.ReadToEndAsync();
        Address = ReadAddress();
        _ = Process.StandardOutput.ReadToEndAsync();
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Address), Timeout = Patience };
    }

    public TemporaryFolder Folder { get; } = new();

    public Process Process { get; }

    /// <summary><c>http://localhost:4000/</c></summary>
    public string Address { get; }

    public int Port => new Uri(Address).Port;

    public HttpResponseMessage Ask(string path, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return client.Send(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public string Text(string path)
    {
        using var answer = Ask(path);
        return answer.Content.ReadAsStringAsync().GetAwaiter().GetResult();
    }

    /// <summary>Waits, from one event of the reload stream to the next, until an address answers with a text.</summary>
    public void Await(string path, string text) => Await(() => Text(path).Contains(text, StringComparison.Ordinal));

    public void Await(string path, HttpStatusCode status) => Await(() =>
    {
        using var answer = Ask(path);
        return answer.StatusCode == status;
    });

    public string? Tag(string path)
    {
        using var answer = Ask(path, HttpMethod.Head);
        return answer.Headers.ETag?.Tag;
    }

    public void AwaitOtherTag(string path, string? tag) => Await(() => Tag(path) != tag);

    /// <summary>Waits for an event that holds a text, and gives the event.</summary>
    public string AwaitEvent(string text)
    {
        var last = "";
        Await(() => last.Contains(text, StringComparison.Ordinal), message => last = message);
        return last;
    }

    public void Dispose()
    {
        if (!Process.HasExited) Process.Kill();
        Process.WaitForExit();
        Process.Dispose();
        client.Dispose();
        Folder.Dispose();
    }

    private string ReadAddress()
    {
        while (Process.StandardOutput.ReadLine() is { } line)
            if (line.StartsWith("serving at ", StringComparison.Ordinal)) return line.Split(' ')[2];
        throw new InvalidOperationException("the server has ended");
    }

    private void Await(Func<bool> isSo, Action<string>? onEvent = null)
    {
        using var end = new CancellationTokenSource(Patience);
        using var stream = Ask(".wiki/events");
        using var reader = new StreamReader(stream.Content.ReadAsStream(end.Token));
        var message = "";
        while (!isSo())
        {
            var line = reader.ReadLineAsync(end.Token).AsTask().GetAwaiter().GetResult()
                ?? throw new InvalidOperationException("the server has ended");
            if (line.StartsWith("data: ", StringComparison.Ordinal)) message += line[6..] + "\n";
            else if (line.Length == 0)
            {
                onEvent?.Invoke(message);
                message = "";
            }
        }
    }
}
