using Mgmt.Model;
using Mgmt.Platform.Libvirt;

namespace Mgmt.Resources.Virt;

/// <summary>Closes one difference, step by step, reading the machine again wherever a step may have changed more than it set.</summary>
internal sealed class VirtRepair(ILibvirtConnection connection, TimeProvider time, ResourceSpec spec)
{
    private const VirtSteps BeforeLive =
        VirtSteps.Persist | VirtSteps.Forget | VirtSteps.Autostart | VirtSteps.Definition | VirtSteps.ColdRestart | VirtSteps.Refresh | VirtSteps.State;

    private readonly VirtWanted _wanted = VirtWanted.Of(spec);
    private readonly GracefulStop _stop = new(connection, time);

    private string Name => _wanted.Name;

    /// <summary>Closes <paramref name="difference"/>.</summary>
    /// <returns>The machine as it is afterwards, and what its guest has yet to do.</returns>
    /// <exception cref="VirtRestartNeededException">All is done but what takes a restart.</exception>
    public async Task<(DomainSnapshot? Actual, VirtPending Pending)> RunAsync(VirtDifference difference, CancellationToken cancellation)
    {
        var hasAskedGuest = false;
        if (difference.Steps.HasFlag(VirtSteps.Create))
        {
            await CreateAsync(cancellation);
        }
        else if (difference.Steps.HasFlag(VirtSteps.Remove))
        {
            await RemoveAsync(cancellation);
        }
        else
        {
            hasAskedGuest = await ChangeAsync(difference.Steps, cancellation);
        }

        var actual = await ReadAsync(cancellation);
        if (difference.Steps.HasFlag(VirtSteps.ColdRestart) && _wanted.OnDiverge == RestartRule.Error
            && VirtComparison.Compare(_wanted, actual, VirtPending.Nothing, refresh: false) is { } rest && rest.Steps.HasFlag(VirtSteps.ColdRestart))
        {
            throw new VirtRestartNeededException(Name, rest.Changes.Where(static c => c.Property is "maxcpus" or "maxmemory").Select(static c => c.ToString()));
        }

        return (actual, hasAskedGuest && actual is { IsActive: true } ? Pending(actual) : VirtPending.Nothing);
    }

    /// <summary>True when a running machine was asked for what it has to have.</summary>
    private async Task<bool> ChangeAsync(VirtSteps steps, CancellationToken cancellation)
    {
        if ((steps & BeforeLive) != 0 && !await ChangeDefinitionAndStateAsync(steps, cancellation))
        {
            return false;
        }

        if (await ReadAsync(cancellation) is not { IsActive: true } actual)
        {
            return false;
        }

        await new VirtLive(connection, _wanted).ApplyAsync(actual, cancellation);
        return true;
    }

    /// <summary>False when the machine had to be made anew, so that nothing is left to do.</summary>
    private async Task<bool> ChangeDefinitionAndStateAsync(VirtSteps steps, CancellationToken cancellation)
    {
        if (steps.HasFlag(VirtSteps.Persist))
        {
            await connection.DefineAsync(await connection.GetXmlAsync(Name, inactive: true, cancellation), cancellation);
        }

        if (steps.HasFlag(VirtSteps.Forget))
        {
            await connection.UndefineAsync(Name, cancellation);
        }

        if (await ReadAsync(cancellation) is not { } actual)
        {
            await CreateAsync(cancellation);
            return false;
        }

        if (steps.HasFlag(VirtSteps.Autostart) && _wanted.Autostart is { } autostart)
        {
            await connection.SetAutostartAsync(Name, autostart, cancellation);
        }

        if (actual.IsPersistent)
        {
            await new VirtDefinition(connection, _wanted).ApplyAsync(actual, cancellation);
        }

        var restarts = steps.HasFlag(VirtSteps.Refresh) || (steps.HasFlag(VirtSteps.ColdRestart) && _wanted.OnDiverge == RestartRule.IfNeeded);
        if (restarts)
        {
            await RestartAsync(actual, cancellation);
        }
        else if (steps.HasFlag(VirtSteps.State))
        {
            await BringIntoStateAsync(actual, cancellation);
        }

        return true;
    }

    private async Task CreateAsync(CancellationToken cancellation)
    {
        var xml = await WriteXmlAsync(cancellation);
        if (_wanted.IsTransient)
        {
            await connection.StartTransientAsync(Name, xml, _wanted.State == WantedState.Paused, cancellation);
            return;
        }

        await connection.DefineAsync(xml, cancellation);
        if (_wanted.Autostart is { } autostart)
        {
            await connection.SetAutostartAsync(Name, autostart, cancellation);
        }

        if (_wanted.State is WantedState.Running or WantedState.Paused)
        {
            await connection.StartAsync(Name, _wanted.State == WantedState.Paused, cancellation);
        }
    }

    private async Task RemoveAsync(CancellationToken cancellation)
    {
        await _stop.RunAsync(Name, _wanted.ShutdownTimeout, cancellation);
        if (await ReadAsync(cancellation) is not null)
        {
            await connection.UndefineAsync(Name, cancellation);
        }
    }

    private async Task RestartAsync(DomainSnapshot actual, CancellationToken cancellation)
    {
        // A transient machine is gone once it stops: what follows it has to be known before.
        var xml = actual.IsPersistent ? null : await WriteXmlAsync(cancellation);
        var paused = _wanted.State == WantedState.Paused || (_wanted.State == WantedState.Any && actual.State == DomainState.Paused);
        await _stop.RunAsync(Name, _wanted.ShutdownTimeout, cancellation);
        await (xml is null ? connection.StartAsync(Name, paused, cancellation) : connection.StartTransientAsync(Name, xml, paused, cancellation));
    }

    private async Task BringIntoStateAsync(DomainSnapshot actual, CancellationToken cancellation)
    {
        if (_wanted.State == WantedState.Shutoff)
        {
            await _stop.RunAsync(Name, _wanted.ShutdownTimeout, cancellation);
            return;
        }

        var paused = _wanted.State == WantedState.Paused;
        switch (actual.State)
        {
            case DomainState.ShuttingDown:
                await RestartAsync(actual, cancellation);
                return;
            case DomainState.Crashed when actual.IsActive:
                var xml = actual.IsPersistent ? null : await WriteXmlAsync(cancellation);
                await connection.DestroyAsync(Name, cancellation);
                await (xml is null ? connection.StartAsync(Name, paused, cancellation) : connection.StartTransientAsync(Name, xml, paused, cancellation));
                return;
            case DomainState.PmSuspended:
                await connection.WakeUpAsync(Name, cancellation);
                break;
            case DomainState.Paused:
                await connection.ResumeAsync(Name, cancellation);
                return;
            default:
                if (!actual.IsActive)
                {
                    await connection.StartAsync(Name, paused, cancellation);
                    return;
                }

                break;
        }

        if (paused)
        {
            await connection.SuspendAsync(Name, cancellation);
        }
    }

    private async Task<string> WriteXmlAsync(CancellationToken cancellation) =>
        DomainXmlWriter.Write(spec, HypervisorTraits.Read(await connection.CapabilitiesAsync(cancellation)));

    private Task<DomainSnapshot?> ReadAsync(CancellationToken cancellation) => connection.ReadAsync(Name, _wanted.HotCpus, cancellation);

    private VirtPending Pending(DomainSnapshot actual) =>
        new VirtPending(VirtComparison.ReachableCpus(_wanted, actual), _wanted.HotCpus && actual.GuestVcpus is not null ? _wanted.Cpus : null, VirtComparison.ReachableMemory(_wanted, actual)).After(actual);
}
