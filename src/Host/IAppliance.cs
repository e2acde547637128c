using Mgmt.Host.Api;
using Mgmt.Model;

namespace Mgmt.Host;

/// <summary>What the API's routes know of the appliance.</summary>
public interface IAppliance
{
    /// <summary>Every metric, in the text exposition format.</summary>
    string Metrics();

    /// <summary>Whether it works, and what it makes of its resources.</summary>
    Health Health();

    /// <summary>How it and its resources stand. Does not block.</summary>
    Task<StatusReport> StatusAsync();

    /// <summary>The newest <paramref name="last"/> differences that were found, from 1 to <see cref="DriftReport.MaxEvents"/>.</summary>
    Task<DriftReport> DriftAsync(int last);

    /// <summary>Withholds the changes of <paramref name="vertex"/>, or all for null, until it is resumed, also after a restart.</summary>
    /// <exception cref="NoSuchResourceException">The policy that runs has no such resource.</exception>
    Task<PauseReport> PauseAsync(VertexId? vertex);

    /// <summary>Ends the pause of <paramref name="vertex"/>, or that of all for null.</summary>
    Task<PauseReport> ResumeAsync(VertexId? vertex);

    /// <summary>What `world.getval` reads under <paramref name="key"/>; null when there is nothing.</summary>
    Str? Value(Str key);

    /// <summary>Lets `world.getval` read <paramref name="value"/> under <paramref name="key"/>, or nothing for null. Complete when it is on disk, if it can be.</summary>
    Task SetValueAsync(Str key, Str? value);

    /// <summary>What `world.getval` reads under <paramref name="key"/>, now and whenever it changes.</summary>
    IObservable<Str?> WatchValue(Str key);
}

/// <summary>Whether the appliance works.</summary>
/// <param name="IsHealthy">False while a part of itself does not work: the engine's scheduler, the policy.</param>
/// <param name="Summary">In a few words.</param>
public sealed record Health(bool IsHealthy, string Summary);
