using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Win32.SafeHandles;
using Wiki.Cli.Files;
using Wiki.Incremental;
using Wiki.Render;
using Wiki.Text;

namespace Wiki.Cli.Serve;

/// <summary>
/// Answers requests as a static host would that holds the site as <c>wiki build</c> would write it, with its script in each page. Whatever is asked
/// for is looked up among the routes of the site, never on the disk. Nothing may be kept by a browser, ranges are not offered.
/// </summary>
internal sealed class SiteResponder(LiveSite site, SourceFolder content, CancellationToken stop)
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>Of the pages that are not the wiki's.</summary>
    private const string OwnPolicy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private readonly ReloadStream events = new(site, stop);

    public Task RespondAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        SetHeaders(context.Response);
        if (RequestGuard.Refusal(context.Request) is { } refusal) return RefuseAsync(context, refusal);
        if (path == ReloadFiles.EventsPath) return events.SendAsync(context);
        if (ReloadFiles.Find(path) is { } file) return SendAsync(context, MediaTypes.Of(path), TagOf(file), file);
        var state = site.State;
        return state.Site is { } snapshot
            ? AnswerAsync(context, snapshot, path)
            : TellAsync(context, StatusCodes.Status503ServiceUnavailable, state.Problems);
    }

    private Task AnswerAsync(HttpContext context, Snapshot snapshot, string path)
    {
        context.Response.Headers.ContentSecurityPolicy = snapshot.Policy;
        var file = BelowRoot(snapshot, path);
        var isFolder = file.Length == 0 || file[^1] == '/';
        if (snapshot.Find(isFolder ? file + "index.html" : file) is { } route) return SendAsync(context, snapshot, route);
        if (!isFolder && snapshot.Find(file + "/index.html") is not null)
        {
            context.Response.Redirect($"{context.Request.Path.ToUriComponent()}/{QueryOf(context.Request)}", permanent: true);
            return Task.CompletedTask;
        }
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return SendAsync(context, snapshot, new NotFoundPage());
    }

    /// <summary>Empty when no header can hold it.</summary>
    private static string QueryOf(HttpRequest request) =>
        request.QueryString.Value is { } query && query.All(c => char.IsAscii(c) && !char.IsControl(c)) ? query : "";

    private Task SendAsync(HttpContext context, Snapshot snapshot, Route route)
    {
        var file = snapshot.PathOf(route);
        if (route is ContentAsset asset) return CopyAsync(context, asset.ContentPath);
        var page = new ArrayBufferWriter<byte>(64 * 1024);
        if (snapshot.Render(route, page) is { } problem)
            return TellAsync(context, StatusCodes.Status500InternalServerError, $"{problem.Location}: {problem.Message}");
        var type = route.MediaType ?? MediaTypes.Of(file);
        if (type != Html) return SendAsync(context, type, TagOf(page.WrittenSpan), page.WrittenMemory);
        site.LastPage = file;
        var tag = TagOf(page.WrittenSpan, snapshot.FilesOn(route));
        return SendAsync(context, type, tag, ReloadFiles.Inject(page.WrittenSpan, tag));
    }

    /// <summary>A page of its own while there is no site to show, or when one page of it fails.</summary>
    private static Task TellAsync(HttpContext context, int status, string problems)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.ContentSecurityPolicy = OwnPolicy;
        var page = Encoding.UTF8.GetBytes($"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>wiki "
            + $"serve</title></head><body><pre>{HtmlEncoder.Default.Encode(problems)}</pre></body></html>\n");
        var tag = TagOf(page);
        return SendAsync(context, Html, tag, ReloadFiles.Inject(page, tag));
    }

    private static async Task SendAsync(HttpContext context, string type, string tag, ReadOnlyMemory<byte> bytes)
    {
        if (Describe(context, type, tag, bytes.Length)) await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private async Task CopyAsync(HttpContext context, string path)
    {
        if (OpenAsset(path, out var stamp) is not { } opened)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.Headers.ContentSecurityPolicy = HeaderRules.AssetSecurityPolicy;
        await using var file = new FileStream(opened, FileAccess.Read);
        if (Describe(context, MediaTypes.Of(path), TagOf(stamp), file.Length)) await file.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    /// <summary>Null when it has gone, or become something else, since the site was made.</summary>
    private SafeFileHandle? OpenAsset(string path, out FileStamp stamp)
    {
        try
        {
            return content.Open(path, out stamp);
        }
        catch (Exception failure) when (FileFailure.Is(failure))
        {
            stamp = default;
            return null;
        }
    }

    /// <summary>Sets the headers of an answer. False when no bytes are to follow: they are not asked for, or the browser has them.</summary>
    private static bool Describe(HttpContext context, string type, string tag, long length)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.ETag = $"\"{tag}\"";
        if (response.StatusCode == StatusCodes.Status200OK && request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return false;
        }
        response.ContentType = type;
        response.ContentLength = length;
        return !HttpMethods.IsHead(request.Method);
    }

    private static Task RefuseAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        if (status == StatusCodes.Status405MethodNotAllowed) context.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    }

    private static void SetHeaders(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = HeaderRules.AssetSecurityPolicy;
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers["Referrer-Policy"] = HeaderRules.ReferrerPolicy;
    }

    /// <summary>The site also answers below the path of its address, where its page for what is not found looks for it.</summary>
    private static string BelowRoot(Snapshot snapshot, string path)
    {
        var root = snapshot.RootPath;
        return path.StartsWith(root, StringComparison.Ordinal) ? path[root.Length..] : path[1..];
    }

    /// <summary>A page's tag differs, too, when a file that it shows has changed.</summary>
    private string TagOf(ReadOnlySpan<byte> page, IEnumerable<string> shown)
    {
        var tags = TagOf(page);
        foreach (var path in shown)
            if (content.KindOf(path, out var stamp) == FileKind.Regular) tags = TagOf(Encoding.ASCII.GetBytes($"{tags} {TagOf(stamp)}"));
        return tags;
    }

    private static string TagOf(FileStamp stamp) => $"{stamp.Length:x}-{stamp.Changed:x}";

    private static string TagOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(Sha256.Of(bytes).AsSpan(0, 12));
}
