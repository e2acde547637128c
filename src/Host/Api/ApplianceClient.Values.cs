using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Mgmt.Host.Api;

// The values that policies read by `world.getval`.
public sealed partial class ApplianceClient
{
    private const string ValuePath = "api/v1/value";

    /// <summary>The value under <paramref name="key"/>, which is not empty; null when there is none.</summary>
    /// <exception cref="ApplianceUnreachableException">None answers.</exception>
    /// <exception cref="ApplianceRefusedException">It refuses.</exception>
    public async Task<byte[]?> GetValueAsync(string key, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Keyed(ValuePath, key));
        try
        {
            return await SendAsync(request, cancellation).ConfigureAwait(false);
        }
        catch (ApplianceRefusedException e) when (e.Status == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Stores <paramref name="value"/>, of at most <see cref="ValueReport.MaxLength"/> bytes, under <paramref name="key"/>, or removes what is there for null.</summary>
    /// <exception cref="ApplianceUnreachableException">None answers.</exception>
    /// <exception cref="ApplianceRefusedException">It refuses.</exception>
    public async Task SetValueAsync(string key, byte[]? value, CancellationToken cancellation)
    {
        // The appliance would cut the connection off in the middle of it.
        if (value?.Length > ValueReport.MaxLength)
        {
            throw new ApplianceRefusedException(HttpStatusCode.RequestEntityTooLarge, $"a value has at most {ValueReport.MaxLength} bytes");
        }

        using var request = new HttpRequestMessage(value is null ? HttpMethod.Delete : HttpMethod.Put, Keyed(ValuePath, key));
        request.Content = value is null ? null : new ByteArrayContent(value);
        await SendAsync(request, cancellation).ConfigureAwait(false);
    }

    /// <summary>What lies under <paramref name="key"/>, now and whenever it changes; never ends by itself.</summary>
    /// <exception cref="ApplianceUnreachableException">None answers, or it has ended.</exception>
    /// <exception cref="ApplianceRefusedException">It refuses.</exception>
    public async IAsyncEnumerable<ValueReport> WatchValueAsync(string key, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Keyed(ValuePath + "/watch", key));
        using var response = await OpenAsync(request, cancellation).ConfigureAwait(false);
        using var events = new EventReader<ValueReport>(await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false), ApiJson.Default.ValueReport);
        while (await NextAsync(events, cancellation).ConfigureAwait(false) is { } value)
        {
            yield return value;
        }

        throw new ApplianceUnreachableException($"the appliance at {_socket} has ended");
    }

    private async Task<HttpResponseMessage> OpenAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
            {
                return response;
            }

            using (response)
            {
                throw Refusal(response, await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false));
            }
        }
        catch (HttpRequestException e)
        {
            throw Unreachable(e);
        }
    }

    private async Task<ValueReport?> NextAsync(EventReader<ValueReport> events, CancellationToken cancellation)
    {
        try
        {
            return await events.NextAsync(cancellation).ConfigureAwait(false);
        }
        catch (JsonException e)
        {
            throw Foreign(e);
        }
    }

    private static string Keyed(string path, string key) => $"{path}?key={Uri.EscapeDataString(key)}";
}
