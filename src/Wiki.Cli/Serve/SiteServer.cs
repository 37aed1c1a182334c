using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Wiki.Cli.Serve;

/// <summary>
/// The web server, reachable from this machine only. It is Kestrel without the host around it: no configuration files, no environment variables, no
/// log.
/// </summary>
internal sealed class SiteServer : IHttpApplication<HttpContext>, IAsyncDisposable
{
    private static readonly TimeSpan HeaderPatience = TimeSpan.FromSeconds(10);

    private readonly KestrelServer server;
    private readonly RequestDelegate respond;

    private SiteServer(int port, RequestDelegate respond, IConnectionListenerFactory transport)
    {
        this.respond = respond;
        Port = port;
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.RequestHeadersTimeout = HeaderPatience;
        options.Limits.MaxRequestBodySize = 0;
        options.ListenLocalhost(port, listen => listen.Protocols = HttpProtocols.Http1);
        server = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
    }

    public int Port { get; }

    /// <summary>
    /// Listens on a port of every loopback address; 0 takes any that is free. A <see cref="CommandFailure"/> when another program has it.
    /// </summary>
    public static Task<SiteServer> StartAsync(int port, RequestDelegate respond, CancellationToken stop) =>
        StartAsync(new SiteServer(port == 0
            ? FindFreePort()
            : port, respond, new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance)), stop);

    /// <summary>The same server on connections that come from elsewhere than from a network.</summary>
    public static Task<SiteServer> StartAsync(IConnectionListenerFactory transport, RequestDelegate respond) =>
        StartAsync(new SiteServer(1, respond, transport), CancellationToken.None);

    private static async Task<SiteServer> StartAsync(SiteServer starting, CancellationToken stop)
    {
        try
        {
            await starting.server.StartAsync(starting, stop);
            return starting;
        }
        catch (Exception failure) when (failure is IOException or AddressInUseException or SocketException)
        {
            starting.server.Dispose();
            throw new CommandFailure($"port {starting.Port} cannot be listened on: another program has it, or permission is denied",
                "choose another with `--port`; 0 takes any that is free");
        }
    }

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public Task ProcessRequestAsync(HttpContext context) => respond(context);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    /// <summary>Ends at once, whoever is still connected.</summary>
    public async ValueTask DisposeAsync()
    {
        await server.StopAsync(new CancellationToken(canceled: true));
        server.Dispose();
    }

    private static int FindFreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
