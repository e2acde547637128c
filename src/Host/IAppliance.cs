using Mgmt.Host.Api;

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
}

/// <summary>Whether the appliance works.</summary>
/// <param name="IsHealthy">False while a part of itself does not work: the engine's scheduler, the policy.</param>
/// <param name="Summary">In a few words.</param>
public sealed record Health(bool IsHealthy, string Summary);
