using System.Collections.Concurrent;
using Mgmt.Model;

namespace Mgmt.Resources.Files;

/// <summary>
/// Which directories were searched for the temporary files of a dead run. Each is searched once, by the first of its
/// resources that is checked; that one answers for the litter until it is gone.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal sealed class LitterLedger
{
    private readonly ConcurrentDictionary<Str, FileResource?> _directories = new();

    /// <summary>True when <paramref name="resource"/> has to search <paramref name="directory"/>: the first that asks, until it has.</summary>
    public bool IsDue(Str directory, FileResource resource) => _directories.GetOrAdd(directory, resource) == resource;

    /// <summary>The outcome of the search.</summary>
    public void Record(Str directory, FileResource resource, bool found) => _directories[directory] = found ? resource : null;

    /// <summary>Lets another resource answer for what <paramref name="resource"/> did.</summary>
    public void Forget(Str directory, FileResource resource) => _directories.TryRemove(new(directory, resource));
}
