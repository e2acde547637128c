namespace Mgmt.Scaling;

/// <summary>Names a machine in stored state. A number is never given to another machine.</summary>
public enum MachineId
{
    /// <summary>No machine.</summary>
    None = 0,

    /// <summary><see cref="SchmittMachine"/>.</summary>
    Schmitt = 1,

    /// <summary><see cref="HeldMachine"/>.</summary>
    Held = 2,

    /// <summary><see cref="KeepMachine"/>.</summary>
    Keep = 3,

    /// <summary><see cref="DeadbandMachine"/>.</summary>
    Deadband = 4,

    /// <summary><see cref="HistoryMachine"/>.</summary>
    History = 5,

    /// <summary><see cref="StabilizeMachine"/>.</summary>
    Stabilize = 6,

    /// <summary><see cref="RateMachine"/>, and <see cref="StepLimitMachine"/>, which is one.</summary>
    Rate = 7,

    /// <summary><see cref="CooldownMachine"/>.</summary>
    Cooldown = 8,
}
