using System.Text;
using System.Text.RegularExpressions;
using Wiki.Cli;
using Wiki.Cli.Reading;
using Wiki.Cli.Reports;
using Wiki.Cli.Serve;

namespace Wiki.Fuzz;

/// <summary>
/// The server of <c>wiki serve</c> whole, but for the network: the raw bytes of requests go in, and what comes back is looked at as a browser would.
/// The files beside the site that it serves hold a word which no answer may hold.
/// </summary>
internal sealed partial class RequestTarget
{
    private const string Secret = "never-to-be-served";

    /// <summary>What a client gets that begins to speak HTTP/2: speak HTTP/1.1.</summary>
    private const string GoAway = "\0\0\u0008\u0007\0\0\0\0\0\0\0\0\0\0\0\0\r";

    private static readonly string[] OurNames = ["localhost", "127.0.0.1", "[::1]"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20), WhileListening = TimeSpan.FromMilliseconds(100);

    private readonly MemoryTransport transport = new();
    private readonly HashSet<string> knownBodies = new(StringComparer.Ordinal);

    public RequestTarget()
    {
        var content = Path.Combine(Directory.CreateTempSubdirectory("wiki-fuzz-site-").FullName, "content");
        Write(content, "site.yaml", $"title: Tiny wiki\nbase_url: https://example.org\n# {Secret}\n");
        Write(content, "concepts/some-entry.md", $"---\ntitle: Some entry\nsummary: S. # {Secret}\n---\nText.\n");
        Write(content, "assets/leaf.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        Write(content, ".hidden", Secret);
        Write(content, "../outside.txt", Secret);
        var terminal = new Terminal(TextWriter.Null, TextWriter.Null, CancellationToken.None);
        var folder = new WikiFolder(new(content, null), new ProgressLine(terminal), CancellationToken.None);
        var site = new LiveSite(folder, () => new SourceFiles(folder.Content, null, folder.Theme), Workers.Until(terminal.Stop), terminal);
        site.Load();
        SiteServer.StartAsync(transport, new SiteResponder(site, folder.Content, CancellationToken.None).RespondAsync).GetAwaiter().GetResult();
    }

    public void Check(byte[] bytes)
    {
        var request = Encoding.Latin1.GetString(bytes);
        // Events end when the client goes, so one does not wait for their end; other answers must come to theirs.
        var mayListen = request.Contains("events", StringComparison.OrdinalIgnoreCase) || request.Contains('%', StringComparison.Ordinal);
        var answer = Encoding.Latin1.GetString(transport.ExchangeAsync(bytes, mayListen ? WhileListening : Patience).GetAwaiter().GetResult());
        Expect.That(answer.Length == 0 || answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)
            || answer == GoAway, $"an answer that is none: {answer}");
        foreach (Match status in StatusLine().Matches(answer)) CheckStatus(int.Parse(status.Groups[1].ValueSpan), request);
        Expect.That(!answer.Contains(Secret, StringComparison.Ordinal), "a file beside the site is served");
        Expect.That(!answer.Contains("Access-Control-", StringComparison.OrdinalIgnoreCase), "other sites are let in");
        foreach (Match location in Location().Matches(answer))
            Expect.That(location.Groups[1].Value is ['/', not ('/' or '\\'), ..], $"a redirect leads to {location.Groups[1].Value}");
        CheckBodies(answer);
    }

    private static void CheckStatus(int status, string request)
    {
        Expect.That(status is >= 200 and < 500 or 501 or 505, $"the status {status}");
        var isForUs = OurNames.Any(name => request.Contains(name, StringComparison.OrdinalIgnoreCase));
        Expect.That(isForUs || status >= 400 && status != 404, $"the status {status} for a name that is not this machine's");
    }

    /// <summary>Whatever was asked for, the pages are those of the site: none is looked at twice, and a request cannot add to one.</summary>
    private void CheckBodies(string answer)
    {
        foreach (var page in answer.Split("HTTP/1.1 ")
            .Select(part => part.IndexOf("\r\n\r\n<!doctype", StringComparison.Ordinal) is >= 0 and var start ? part[(start + 4)..] : ""))
        {
            if (page.Length == 0 || !page.EndsWith("</html>\n", StringComparison.Ordinal) || !knownBodies.Add(page)) continue;
            Expect.That(knownBodies.Count < 100, "pages differ with what was asked");
            SafeFile.CheckPage("an answer", Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(page)));
        }
    }

    private static void Write(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    [GeneratedRegex("^HTTP/1\\.1 ([0-9]{3})", RegexOptions.Multiline)]
    private static partial Regex StatusLine();

    [GeneratedRegex("^Location: (.*?)\r?$", RegexOptions.Multiline)]
    private static partial Regex Location();
}
