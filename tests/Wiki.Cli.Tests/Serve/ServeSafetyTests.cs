using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Wiki.Cli.Tests.Serve;

/// <summary>Strangers: pages of other sites in a browser on this machine, and clients that mean harm.</summary>
public sealed class ServeSafetyTests : IDisposable
{
    private readonly ServedWiki wiki = new();

    public void Dispose() => wiki.Dispose();

    [Theory]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("192.168.1.1", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("LOCALHOST:1", HttpStatusCode.OK)]
    [InlineData("[::1]:4000", HttpStatusCode.OK)]
    public void Only_names_of_this_machine_are_answered(string host, HttpStatusCode status)
    {
        foreach (var path in (string[])["", "wiki/oak/", ".wiki/reload.js"])
        {
            using var answer = wiki.Ask(path, null, ("Host", host));
            Assert.Equal(status, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public void Another_site_does_not_hear_of_changes(string header, string value)
    {
        using var answer = wiki.Ask(".wiki/events", null, (header, value));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public void Our_own_page_hears_of_changes()
    {
        using var answer = wiki.Ask(".wiki/events", null, ("Origin", wiki.Address.TrimEnd('/')), ("Sec-Fetch-Site", "same-origin"));
        Assert.Equal((HttpStatusCode.OK, "text/event-stream"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public void An_answer_keeps_the_policy_and_is_for_no_other_site_and_no_cache()
    {
        using var answer = wiki.Ask("wiki/oak/", null, ("Origin", "https://evil.example"));
        Assert.Contains("script-src 'self'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal(("nosniff", "no-store", "same-origin"),
            (Header(answer, "X-Content-Type-Options"), Header(answer, "Cache-Control"), Header(answer, "Cross-Origin-Resource-Policy")));
        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    public void Other_methods_are_refused(string method)
    {
        using var answer = wiki.Ask("wiki/oak/", new HttpMethod(method));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task Head_has_the_headers_of_get_and_a_page_that_is_known_is_not_sent()
    {
        using var get = wiki.Ask("wiki/oak/");
        using var head = wiki.Ask("wiki/oak/", HttpMethod.Head);
        Assert.Equal(get.Content.Headers.ToString(), head.Content.Headers.ToString());
        Assert.Equal("", await head.Content.ReadAsStringAsync());
        using var known = wiki.Ask("wiki/oak/", null, ("If-None-Match", Header(get, "ETag")));
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    [Fact]
    public async Task A_range_gets_the_whole()
    {
        using var part = wiki.Ask("assets/leaf.svg", null, ("Range", "bytes=1-3"));
        Assert.Equal((HttpStatusCode.OK, "image/svg+xml"), (part.StatusCode, part.Content.Headers.ContentType?.MediaType));
        Assert.Equal(wiki.Folder.Read("content/assets/leaf.svg"), await part.Content.ReadAsStringAsync());
        // A picture that is opened by itself is a page in which scripts could run.
        Assert.DoesNotContain("script-src", Assert.Single(part.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_its_slash_leads_to_it()
    {
        using var answer = wiki.Ask("wiki/oak?q=1");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/wiki/oak/?q=1"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    /// <summary>No header may hold such a character.</summary>
    [Fact]
    public void A_query_with_a_control_character_is_left_behind()
    {
        var answer = Send("GET /wiki/oak?q=\u001D1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 301 ", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nLocation: /wiki/oak/\r\n", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/../../../../etc/passwd")]
    [InlineData("/assets/../../content/site.yaml")]
    [InlineData("/assets/..%2f..%2fcontent%2fsite.yaml")]
    [InlineData("/%2e%2e/content/site.yaml")]
    [InlineData("/..\\content\\site.yaml")]
    [InlineData("/site.yaml")]
    [InlineData("/content/concepts/oak.md")]
    [InlineData("/concepts/oak.md")]
    [InlineData("/.git/config")]
    [InlineData("/.wiki/ServeCommand.cs")]
    [InlineData("//evil.example/%2e%2e")]
    [InlineData("/<script>alert(1)</script>")]
    public void What_is_no_page_is_not_found_and_not_repeated(string path)
    {
        var answer = Send($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 404", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u0001\u0002\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("GET / HTTP/1.0\r\n\r\n")]
    [InlineData("hEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 5\r\n\r\nab")]
    public void A_garbled_request_is_refused(string request) => Assert.StartsWith("HTTP/1.1 4", Send(request), StringComparison.Ordinal);

    [Fact]
    public void Idle_and_slow_clients_keep_nobody_waiting()
    {
        var clients = Enumerable.Range(0, 1000).Select(_ => Connect()).ToList();
        foreach (var slow in clients.Take(200)) slow.Client.Send("GET /wiki/oak/ HTTP/1.1\r\nHo"u8);
        Assert.Contains("An oak.", wiki.Text("wiki/oak/"), StringComparison.Ordinal);
        clients.ForEach(client => client.Dispose());
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.NonValidated[name]);

    private TcpClient Connect() => new("127.0.0.1", wiki.Port);

    private string Send(string request)
    {
        using var client = Connect();
        client.Client.Send(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(client.GetStream());
        return reader.ReadToEnd();
    }
}
