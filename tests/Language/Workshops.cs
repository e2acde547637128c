using Mgmt.Host;

namespace Mgmt.Language.Tests;

/// <summary>One workshop a hostname, shared by all cases.</summary>
public sealed class Workshops : IDisposable
{
    private readonly Dictionary<string, PolicyWorkshop> _byHostname = new(StringComparer.Ordinal);

    public PolicyWorkshop For(string hostname)
    {
        if (!_byHostname.TryGetValue(hostname, out var workshop))
        {
            _byHostname[hostname] = workshop = new(hostname);
        }

        return workshop;
    }

    public void Dispose()
    {
        foreach (var workshop in _byHostname.Values)
        {
            workshop.Dispose();
        }
    }
}
