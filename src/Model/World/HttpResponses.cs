using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Mgmt.Model;

/// <summary>What a server last answered.</summary>
/// <param name="Status">The status of the answer; 0 before there is any, -1 when none could be had.</param>
/// <param name="Output">The body of the answer.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct HttpResponse(long Status, Str Output)
{
    /// <summary>There is no answer yet.</summary>
    public static HttpResponse None => new(0, Str.Empty);
}

/// <summary>What the servers asked by <c>http:client</c> resources last answered, by the name of the resource.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class HttpResponses
{
    private readonly ConcurrentDictionary<Str, HttpResponse> _responses = new();
    private readonly LatestWatches<Str, HttpResponse> _watches;

    /// <summary>No answers yet.</summary>
    public HttpResponses() => _watches = new(name => _responses.GetValueOrDefault(name, HttpResponse.None));

    /// <summary>The last answer to the resource called <paramref name="name"/>, now and whenever there is another.</summary>
    public IObservable<HttpResponse> Watch(Str name) => _watches.Watch(name);

    /// <summary>The server asked by <paramref name="name"/> has answered <paramref name="response"/>.</summary>
    public void Set(Str name, HttpResponse response)
    {
        _responses[name] = response;
        _watches.Changed(name);
    }
}
