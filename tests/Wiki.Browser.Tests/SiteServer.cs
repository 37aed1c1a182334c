using System.Net;
using System.Net.Sockets;

namespace Wiki.Browser.Tests;

/// <summary>
/// Serves a built site on the loopback below <c>/some/path/</c>, with the policy of its own <c>_headers</c> file in force, as a static host would.
/// </summary>
internal sealed class SiteServer : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly string folder;
    private readonly (string Name, string Value)[] headers;

    public SiteServer(string folder)
    {
        this.folder = folder;
        headers = [.. HeadersOfEveryPage(Path.Combine(folder, "_headers"))];
        Address = $"http://127.0.0.1:{FreePort()}/some/path/";
        listener.Prefixes.Add(Address);
        listener.Start();
        _ = Task.Run(Serve);
    }

    /// <summary>The address of the site's root, with a slash at the end.</summary>
    public string Address { get; }

    public void Dispose() => listener.Close();

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            try
            {
                Answer(await listener.GetContextAsync());
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                // The browser went away, or the test is over.
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath)["/some/path/".Length..];
        var file = Path.Combine(folder, path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path);
        using var response = context.Response;
        foreach (var (name, value) in headers) response.AddHeader(name, value);
        response.StatusCode = File.Exists(file) ? 200 : 404;
        var bytes = File.ReadAllBytes(File.Exists(file) ? file : Path.Combine(folder, "404.html"));
        response.ContentType = TypeOf(file);
        response.OutputStream.Write(bytes);
    }

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json",
        ".svg" => "image/svg+xml",
        ".xml" => "application/xml",
        ".png" => "image/png",
        ".bin" or ".idx" => "application/octet-stream",
        _ => "text/html; charset=utf-8",
    };

    /// <summary>The indented lines below <c>/*</c>.</summary>
    private static IEnumerable<(string, string)> HeadersOfEveryPage(string file) =>
        File.ReadLines(file).SkipWhile(line => line != "/*").Skip(1).TakeWhile(line => line.StartsWith(' '))
            .Select(line => line.Trim().Split(": ", 2)).Select(parts => (parts[0], parts[1]));

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
