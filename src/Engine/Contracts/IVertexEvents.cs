namespace Mgmt.Engine;

/// <summary>Where a watch reports to. No call blocks, so that a hub's thread may make it.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public interface IVertexEvents
{
    /// <summary>Something may have changed: look again.</summary>
    void Changed();

    /// <summary>The watch is lost; the engine watches anew after a while and then looks again.</summary>
    void Lost(Exception cause);

    /// <summary>This cannot be watched and is polled every <paramref name="period"/> instead, for <paramref name="reason"/>; a period of zero says that it can be watched again.</summary>
    void Poll(TimeSpan period, string reason);
}
