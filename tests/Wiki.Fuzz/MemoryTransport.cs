using System.IO.Pipelines;
using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace Wiki.Fuzz;

/// <summary>Connections that are made in memory: what a client sends, and all that it gets back.</summary>
internal sealed class MemoryTransport : IConnectionListenerFactory
{
    private readonly Channel<ConnectionContext> connections = Channel.CreateUnbounded<ConnectionContext>();
    private int opened;

    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        new(new Listener(endpoint, connections.Reader));

    /// <summary>
    /// Sends bytes, hangs up behind them, and reads what comes until the server hangs up too, or for as long as <paramref name="patience"/>.
    /// </summary>
    public async Task<byte[]> ExchangeAsync(byte[] request, TimeSpan patience)
    {
        Pipe toServer = new(), toClient = new();
        var connection = new Connection($"{++opened}", new Ends(toServer.Reader, toClient.Writer));
        await connections.Writer.WriteAsync(connection);
        await toServer.Writer.WriteAsync(request);
        await toServer.Writer.CompleteAsync();
        using var answer = new MemoryStream();
        using var timeout = new CancellationTokenSource(patience);
        try
        {
            await toClient.Reader.CopyToAsync(answer, timeout.Token);
        }
        catch (OperationCanceledException)
        {
            // What is never at an end has been read for long enough.
        }
        await toClient.Reader.CompleteAsync();
        connection.Abort();
        return answer.ToArray();
    }

    private sealed record Ends(PipeReader Input, PipeWriter Output) : IDuplexPipe;

    private sealed class Connection(string id, IDuplexPipe transport) : ConnectionContext
    {
        private readonly CancellationTokenSource closed = new();

        public override string ConnectionId { get; set; } = id;

        public override IDuplexPipe Transport { get; set; } = transport;

        public override IFeatureCollection Features { get; } = new FeatureCollection();

        public override IDictionary<object, object?> Items { get; set; } = new Dictionary<object, object?>();

        public override CancellationToken ConnectionClosed => closed.Token;

        public override void Abort() => closed.Cancel();

        public override void Abort(ConnectionAbortedException abortReason) => closed.Cancel();

        public override async ValueTask DisposeAsync()
        {
            await Transport.Output.CompleteAsync();
            await Transport.Input.CompleteAsync();
            await base.DisposeAsync();
        }
    }

    private sealed class Listener(EndPoint endpoint, ChannelReader<ConnectionContext> connections) : IConnectionListener
    {
        private readonly CancellationTokenSource stop = new();

        public EndPoint EndPoint => endpoint;

        public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
        {
            try
            {
                return await connections.ReadAsync(stop.Token);
            }
            catch (OperationCanceledException)
            {
                return null;
            }
        }

        public ValueTask UnbindAsync(CancellationToken cancellationToken = default) => new(stop.CancelAsync());

        public ValueTask DisposeAsync()
        {
            stop.Dispose();
            return default;
        }
    }
}
