namespace Mgmt.Resources.Virt;

/// <summary>What closes a difference. The order is that of doing.</summary>
[Flags]
internal enum VirtSteps
{
    None = 0,

    /// <summary>Make the machine.</summary>
    Create = 1,

    /// <summary>Stop it and remove its definition.</summary>
    Remove = 2,

    /// <summary>Give a transient machine a definition.</summary>
    Persist = 4,

    /// <summary>Remove the definition of a machine that becomes transient.</summary>
    Forget = 8,

    /// <summary>Set whether it starts with the host.</summary>
    Autostart = 16,

    /// <summary>Set the limits and counts of the definition.</summary>
    Definition = 32,

    /// <summary>Restart it, because it differs from its definition in what only a start can change.</summary>
    ColdRestart = 64,

    /// <summary>Restart it, because it was notified.</summary>
    Refresh = 128,

    /// <summary>Bring it into the wanted state.</summary>
    State = 256,

    /// <summary>Set the CPUs of the running machine.</summary>
    LiveCpus = 512,

    /// <summary>Set the memory of the running machine.</summary>
    LiveMemory = 1024,

    /// <summary>Have the guest bring CPUs online or offline.</summary>
    GuestCpus = 2048,
}
