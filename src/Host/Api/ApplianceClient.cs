using System.Globalization;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Mgmt.Host.Running;
using Mgmt.Host.Web;

namespace Mgmt.Host.Api;

/// <summary>Talks to the appliance that runs with a prefix, over its socket.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed partial class ApplianceClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _socket;
    private readonly HttpClient _http;

    /// <summary>A client of the appliance that works with <paramref name="prefix"/>; nothing is connected yet.</summary>
    public ApplianceClient(string prefix)
    {
        _socket = StatePaths.Socket(prefix);
        _http = new(new SocketsHttpHandler { ConnectCallback = (_, cancellation) => ConnectAsync(cancellation), UseProxy = false, AllowAutoRedirect = false })
        {
            BaseAddress = new("http://mgmt/"),
            Timeout = Patience,
        };
    }

    /// <summary>How the appliance and its resources stand.</summary>
    /// <exception cref="ApplianceUnreachableException">None answers.</exception>
    /// <exception cref="ApplianceRefusedException">It refuses.</exception>
    public Task<StatusReport> StatusAsync(CancellationToken cancellation) => GetAsync("api/v1/status", ApiJson.Default.StatusReport, cancellation);

    /// <summary>The newest <paramref name="last"/> differences that were found, from 1 to <see cref="DriftReport.MaxEvents"/>.</summary>
    /// <exception cref="ApplianceUnreachableException">None answers.</exception>
    /// <exception cref="ApplianceRefusedException">It refuses.</exception>
    public Task<DriftReport> DriftAsync(int last, CancellationToken cancellation) =>
        GetAsync(string.Create(CultureInfo.InvariantCulture, $"api/v1/drift?last={last}"), ApiJson.Default.DriftReport, cancellation);

    /// <summary>Withholds the changes of <paramref name="target"/>, <c>kind[name]</c>, or all for null.</summary>
    /// <exception cref="ApplianceUnreachableException">None answers.</exception>
    /// <exception cref="ApplianceRefusedException">It refuses, e.g. because there is no such resource.</exception>
    public Task<PauseReport> PauseAsync(string? target, CancellationToken cancellation) => PostAsync("api/v1/pause", target, cancellation);

    /// <summary>Ends the pause of <paramref name="target"/>, <c>kind[name]</c>, or that of all for null.</summary>
    /// <exception cref="ApplianceUnreachableException">None answers.</exception>
    /// <exception cref="ApplianceRefusedException">It refuses.</exception>
    public Task<PauseReport> ResumeAsync(string? target, CancellationToken cancellation) => PostAsync("api/v1/resume", target, cancellation);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellation) => AskAsync(HttpMethod.Get, path, type, cancellation);

    private Task<PauseReport> PostAsync(string path, string? target, CancellationToken cancellation) => AskAsync(
        HttpMethod.Post,
        target is null ? path : $"{path}?target={Uri.EscapeDataString(target)}",
        ApiJson.Default.PauseReport,
        cancellation);

    private async Task<T> AskAsync<T>(HttpMethod method, string path, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path);
        var body = await SendAsync(request, cancellation).ConfigureAwait(false);
        try
        {
            return JsonSerializer.Deserialize(body, type) ?? throw new JsonException("null");
        }
        catch (JsonException e)
        {
            throw Foreign(e);
        }
    }

    private ApplianceUnreachableException Foreign(JsonException fault) => new($"what answers at {_socket} is another version of mgmt: {fault.Message}", fault);

    private async Task<byte[]> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            using var response = await _http.SendAsync(request, cancellation).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? body : throw Refusal(response, body);
        }
        catch (HttpRequestException e)
        {
            throw Unreachable(e);
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw new ApplianceUnreachableException($"the appliance at {_socket} does not answer within {Patience.TotalSeconds:0} s", e);
        }
    }

    private static ApplianceRefusedException Refusal(HttpResponseMessage response, byte[] body)
    {
        var why = System.Text.Encoding.UTF8.GetString(body).TrimEnd('\n');
        return new(response.StatusCode, why.Length > 0 ? why : $"the appliance refuses: {(int)response.StatusCode} {response.ReasonPhrase}");
    }

    private ApplianceUnreachableException Unreachable(Exception fault)
    {
        var cause = fault.InnerException ?? fault;
        var message = cause switch
        {
            SocketException { SocketErrorCode: SocketError.AccessDenied } => $"{_socket} is not yours to use: run this as root, or as the user who runs the appliance",
            SocketException => $"no appliance runs with {_socket}: start one with `mgmt run`, or name its state folder with --prefix",
            _ => $"the appliance at {_socket} cannot be reached: {cause.Message}",
        };
        return new(message, fault);
    }

    private async ValueTask<Stream> ConnectAsync(CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(ApiSocket.EndPointOf(_socket), cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
