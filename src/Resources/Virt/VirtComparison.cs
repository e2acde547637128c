using Mgmt.Model;
using Mgmt.Platform.Libvirt;

namespace Mgmt.Resources.Virt;

/// <summary>Compares a machine with its policy. Pure.</summary>
internal sealed class VirtComparison
{
    private readonly VirtWanted _wanted;
    private readonly DomainSnapshot _actual;
    private readonly VirtPending _pending;
    private readonly List<PropertyChange> _changes = [];
    private VirtSteps _steps;
    private bool _allPending = true;

    private VirtComparison(VirtWanted wanted, DomainSnapshot actual, VirtPending pending)
    {
        _wanted = wanted;
        _actual = actual;
        _pending = pending;
    }

    /// <summary>What differs, or null.</summary>
    /// <param name="wanted">The policy.</param>
    /// <param name="actual">The machine; null when there is none.</param>
    /// <param name="pending">What the guest has been asked for already.</param>
    /// <param name="refresh">Whether the machine was notified.</param>
    public static VirtDifference? Compare(VirtWanted wanted, DomainSnapshot? actual, VirtPending pending, bool refresh)
    {
        if (actual is null)
        {
            return wanted.IsTransient && wanted.State == WantedState.Shutoff
                ? null
                : new([new("domain", "missing", wanted.IsTransient ? "transient" : "defined")], VirtSteps.Create, isPending: false);
        }

        if (wanted.IsTransient && wanted.State == WantedState.Shutoff)
        {
            return new([new("domain", VirtText.Of(actual.State), "missing")], VirtSteps.Remove, isPending: false);
        }

        return new VirtComparison(wanted, actual, pending).Compare(refresh);
    }

    /// <summary>The most CPUs that the definition has to allow; null to leave that alone.</summary>
    public static int? WantedMaxCpus(VirtWanted wanted, DomainSnapshot actual) =>
        wanted.MaxCpus ?? (wanted.Cpus > (actual.ConfigMaxVcpus ?? actual.MaxVcpus) ? (int)Math.Max(VirtSchema.DefaultMaxCpus, wanted.Cpus.Value) : null);

    /// <summary>The most memory that the definition has to allow; null to leave that alone.</summary>
    public static long? WantedMaxMemory(VirtWanted wanted, DomainSnapshot actual) =>
        wanted.MaxMemoryKiB ?? (wanted.MemoryKiB > (actual.ConfigMaxMemoryKiB ?? actual.MaxMemoryKiB) ? wanted.MemoryKiB : null);

    /// <summary>The CPUs that the running machine can be given now; null to leave them alone.</summary>
    public static int? ReachableCpus(VirtWanted wanted, DomainSnapshot actual) => wanted.Cpus is { } cpus ? Math.Min(cpus, actual.MaxVcpus) : null;

    /// <summary>The memory that the running machine can be given now; null to leave it alone.</summary>
    public static long? ReachableMemory(VirtWanted wanted, DomainSnapshot actual) => wanted.MemoryKiB is { } memory ? Math.Min(memory, actual.MaxMemoryKiB) : null;

    private VirtDifference? Compare(bool refresh)
    {
        CompareExistence();
        CompareLimits();
        CompareState(refresh);
        if (_actual.IsActive)
        {
            CompareLive();
        }

        CompareDefinition();
        return _changes.Count == 0 ? null : new(_changes, _steps, _allPending);
    }

    private void CompareExistence()
    {
        if (_actual.IsPersistent == _wanted.IsTransient)
        {
            Add("transient", VirtText.Of(!_actual.IsPersistent), VirtText.Of(_wanted.IsTransient), _wanted.IsTransient ? VirtSteps.Forget : VirtSteps.Persist);
        }

        if (_wanted.Autostart is { } autostart && autostart != _actual.Autostart && !_wanted.IsTransient)
        {
            Add("startup", VirtText.Startup(_actual.Autostart), VirtText.Startup(autostart), VirtSteps.Autostart);
        }
    }

    private void CompareLimits()
    {
        if (WantedMaxCpus(_wanted, _actual) is { } cpus)
        {
            CompareLimit("maxcpus", cpus, _actual.MaxVcpus, _actual.ConfigMaxVcpus, static (wanted, actual) => wanted == actual);
        }

        if (WantedMaxMemory(_wanted, _actual) is { } memory)
        {
            CompareLimit("maxmemory", memory, _actual.MaxMemoryKiB, _actual.ConfigMaxMemoryKiB, MemoryUnits.IsSameLimit);
        }
    }

    private void CompareLimit(string property, long wanted, long live, long? definition, Func<long, long, bool> isSame)
    {
        var staysUp = _actual.IsActive && _wanted.State != WantedState.Shutoff;
        if (staysUp && _wanted.OnDiverge != RestartRule.Ignore && !isSame(wanted, live))
        {
            Add(property, VirtText.Of(live), $"{wanted} (by a restart)", VirtSteps.ColdRestart | VirtSteps.Definition);
        }
        else if (definition is { } defined && !isSame(wanted, defined))
        {
            Add(_actual.IsActive ? $"{property} (definition)" : property, VirtText.Of(defined), VirtText.Of(wanted), VirtSteps.Definition);
        }
    }

    private void CompareState(bool refresh)
    {
        if (!VirtStates.IsAsWanted(_wanted.State, _actual))
        {
            Add("state", VirtText.Of(_actual.State), VirtText.Of(_wanted.State), VirtSteps.State);
        }
        else if (refresh && _wanted.RestartOnRefresh && _actual.IsActive)
        {
            Add("restart", "due", "done", VirtSteps.Refresh);
        }
    }

    private void CompareLive()
    {
        if (ReachableCpus(_wanted, _actual) is { } cpus)
        {
            if (cpus != _actual.Vcpus)
            {
                AddPending("cpus", VirtText.Of(_actual.Vcpus), VirtText.Of(cpus), _pending.Cpus == cpus, VirtSteps.LiveCpus);
            }
            else if (_wanted.HotCpus && _actual.GuestVcpus is { } online && online != cpus)
            {
                AddPending("cpus (in the guest)", VirtText.Of(online), VirtText.Of(cpus), _pending.GuestCpus == cpus, VirtSteps.GuestCpus);
            }
        }

        if (ReachableMemory(_wanted, _actual) is { } memory && !MemoryUnits.IsSameBalloon(memory, _actual.MemoryKiB))
        {
            AddPending("memory", VirtText.Of(_actual.MemoryKiB), VirtText.Of(memory), _pending.MemoryKiB == memory, VirtSteps.LiveMemory);
        }
    }

    private void CompareDefinition()
    {
        if (_wanted.Cpus is { } cpus && _actual.ConfigVcpus is { } defined && defined != cpus)
        {
            Add(DefinitionOf("cpus"), VirtText.Of(defined), VirtText.Of(cpus), VirtSteps.Definition);
        }

        if (_wanted.MemoryKiB is { } memory && _actual.ConfigMemoryKiB is { } definedMemory && !MemoryUnits.IsSameBalloon(memory, definedMemory))
        {
            Add(DefinitionOf("memory"), VirtText.Of(definedMemory), VirtText.Of(memory), VirtSteps.Definition);
        }
    }

    private string DefinitionOf(string property) => _actual.IsActive ? $"{property} (definition)" : property;

    private void Add(string property, string from, string to, VirtSteps step)
    {
        _changes.Add(new(property, from, to));
        _steps |= step;
        _allPending = false;
    }

    private void AddPending(string property, string from, string to, bool isPending, VirtSteps step)
    {
        _changes.Add(new(property, from, isPending ? $"{to} (pending)" : to));
        _steps |= step;
        _allPending &= isPending;
    }
}
