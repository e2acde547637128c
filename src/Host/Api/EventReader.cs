using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Mgmt.Host.Api;

/// <summary>Reads server-sent events, each of which is one line of JSON.</summary>
internal sealed class EventReader<T>(Stream stream, JsonTypeInfo<T> type) : IDisposable
    where T : class
{
    private const string Data = "data: ";

    private readonly StreamReader _lines = new(stream);

    /// <summary>The next event; null when the stream has ended, also when it was cut off.</summary>
    /// <exception cref="JsonException">It is none of the kind that is expected.</exception>
    public async Task<T?> NextAsync(CancellationToken cancellation)
    {
        try
        {
            while (await _lines.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
            {
                if (line.StartsWith(Data, StringComparison.Ordinal))
                {
                    return JsonSerializer.Deserialize(line.AsSpan(Data.Length), type);
                }
            }

            return null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _lines.Dispose();
}
