using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Wiki.Cli.Serve;

/// <summary>
/// Who may ask for what. The server listens on this machine only, but pages of other sites run on this machine too: a name that is made to lead here
/// is refused by the <c>Host</c> that it sends, and only our own pages may listen for changes.
/// </summary>
internal static class RequestGuard
{
    /// <summary>The status with which to refuse a request, or null.</summary>
    public static int? Refusal(HttpRequest request)
    {
        if (!IsThisMachine(request.Host.Host)) return StatusCodes.Status421MisdirectedRequest;
        // As written: methods differ by case, and the server beneath takes `hEAD` for one of its own.
        if (request.Method is not ("GET" or "HEAD")) return StatusCodes.Status405MethodNotAllowed;
        // No browser sends one. It would not be read, so nobody would notice that it is broken or never ends.
        if (request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true }) return StatusCodes.Status400BadRequest;
        return request.Path == ReloadFiles.EventsPath && IsForeign(request) ? StatusCodes.Status403Forbidden : null;
    }

    private static bool IsThisMachine(string host) => host.ToLowerInvariant() is "localhost" or "127.0.0.1" or "[::1]";

    /// <summary>Browsers say which page asks; other programs say nothing and may listen.</summary>
    private static bool IsForeign(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return (origin.Length > 0 && !string.Equals(origin, $"http://{request.Host}", StringComparison.OrdinalIgnoreCase))
            || (site.Length > 0 && site is not ("same-origin" or "none"));
    }
}
