using System.Text;
using Microsoft.AspNetCore.Http;

namespace Wiki.Cli.Serve;

/// <summary>
/// Server-sent events for the pages that are open: at once, and after each change, what is wrong with the wiki, or an empty message when nothing is.
/// A page then asks for itself again.
/// </summary>
internal sealed class ReloadStream(LiveSite site, CancellationToken stop)
{
    public async Task SendAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        if (HttpMethods.IsHead(context.Request.Method)) return;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stop);
        try
        {
            await context.Response.WriteAsync("retry: 500\n\n", end.Token);
            for (var state = site.State; ; state = await state.Next.WaitAsync(end.Token))
            {
                await context.Response.WriteAsync(MessageOf(state), end.Token);
                await context.Response.Body.FlushAsync(end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The reader or the server has gone.
        }
    }

    private static string MessageOf(LiveState state)
    {
        var message = new StringBuilder();
        foreach (var line in state.Problems.Split('\n')) message.Append("data: ").Append(line).Append('\n');
        return message.Append('\n').ToString();
    }
}
