using Mgmt.Model;

namespace Mgmt.Resources.Virt;

/// <summary>What differs between a machine and its policy.</summary>
internal sealed class VirtDifference(IReadOnlyList<PropertyChange> changes, VirtSteps steps, bool isPending) : Difference(changes)
{
    /// <summary>What closes it.</summary>
    public VirtSteps Steps { get; } = steps;

    /// <summary>True when all of it was asked for already and waits for the guest.</summary>
    public bool IsPending { get; } = isPending;
}
