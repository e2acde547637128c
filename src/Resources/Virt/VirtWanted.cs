using Mgmt.Model;
using Mgmt.Platform.Libvirt;

namespace Mgmt.Resources.Virt;

/// <summary>What a machine has to be doing.</summary>
internal enum WantedState
{
    /// <summary>Whatever it does.</summary>
    Any,

    Running,

    Paused,

    Shutoff,
}

/// <summary>What to do when only a restart closes a difference.</summary>
internal enum RestartRule
{
    /// <summary>Leave it to the next start.</summary>
    Ignore,

    /// <summary>Restart, gracefully.</summary>
    IfNeeded,

    /// <summary>Fail.</summary>
    Error,
}

/// <summary>What the policy wants of a running machine, as the code means it; null leaves a property alone.</summary>
internal sealed record VirtWanted
{
    public required string Name { get; init; }

    public required WantedState State { get; init; }

    public bool? Autostart { get; init; }

    public bool IsTransient { get; init; }

    public int? Cpus { get; init; }

    public int? MaxCpus { get; init; }

    public bool HotCpus { get; init; } = true;

    public long? MemoryKiB { get; init; }

    public long? MaxMemoryKiB { get; init; }

    public RestartRule OnDiverge { get; init; } = RestartRule.Error;

    public bool RestartOnRefresh { get; init; }

    public TimeSpan ShutdownTimeout { get; init; } = TimeSpan.FromSeconds(VirtSchema.DefaultShutdownTimeout);

    public static VirtWanted Of(ResourceSpec spec) => new()
    {
        Name = spec.Name.ToString(),
        State = ParseState(VirtSchema.State.Of(spec).ToString()) ?? WantedState.Any,
        Autostart = VirtSchema.Startup.Of(spec).ToString() switch
        {
            "enabled" => true,
            "disabled" => false,
            _ => null,
        },
        IsTransient = VirtSchema.Transient.Of(spec),
        Cpus = Count(VirtSchema.Cpus.Of(spec)),
        MaxCpus = VirtSchema.MaxCpus.IsSet(spec) ? Count(VirtSchema.MaxCpus.Of(spec)) : null,
        HotCpus = VirtSchema.HotCpus.Of(spec),
        MemoryKiB = Positive(VirtSchema.Memory.Of(spec)),
        MaxMemoryKiB = Positive(VirtSchema.MaxMemory.Of(spec)),
        OnDiverge = ParseRule(VirtSchema.RestartOnDiverge.Of(spec).ToString()) ?? RestartRule.Error,
        RestartOnRefresh = VirtSchema.RestartOnRefresh.Of(spec),
        ShutdownTimeout = TimeSpan.FromSeconds(VirtSchema.ShutdownTimeout.Of(spec)),
    };

    public static LibvirtCredentials? CredentialsOf(ResourceSpec spec)
    {
        var auth = VirtSchema.Auth.Of(spec);
        return auth.IsNone ? null : new(auth.AsStruct["username"].AsStr.ToString(), auth.AsStruct["password"].AsStr.ToString());
    }

    public static WantedState? ParseState(string text) => text switch
    {
        "" => WantedState.Any,
        "running" => WantedState.Running,
        "paused" => WantedState.Paused,
        "shutoff" => WantedState.Shutoff,
        _ => null,
    };

    public static RestartRule? ParseRule(string text) => text switch
    {
        "ignore" => RestartRule.Ignore,
        "ifneeded" => RestartRule.IfNeeded,
        "error" => RestartRule.Error,
        _ => null,
    };

    private static long? Positive(long value) => value > 0 ? value : null;

    private static int? Count(long value) => value > 0 ? (int)Math.Min(value, int.MaxValue) : null;
}
