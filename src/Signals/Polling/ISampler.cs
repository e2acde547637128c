using Mgmt.Model;

namespace Mgmt.Signals;

/// <summary>Measures something that can be read at any time and never blocks.</summary>
/// <typeparam name="T">What is measured.</typeparam>
/// <threadsafety>Not safe for concurrent use; a signal gives each subscription to the source its own.</threadsafety>
internal interface ISampler<T> : IDisposable
{
    /// <summary>How soon after a sample that yielded nothing another one will do better than the next period; null when it will not.</summary>
    TimeSpan? Settling { get; }

    /// <summary>Measures.</summary>
    /// <param name="now">Policy time.</param>
    /// <param name="value">What was measured, when true is returned.</param>
    /// <returns>False when there is nothing to say yet.</returns>
    /// <exception cref="IOException">It cannot be read at present.</exception>
    /// <exception cref="FormatException">It says something that is not understood.</exception>
    bool TrySample(Instant now, out T value);
}
