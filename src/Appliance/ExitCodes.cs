namespace Mgmt.Appliance;

/// <summary>What the program exits with.</summary>
internal static class ExitCodes
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>The policy is faulty.</summary>
    public const int FaultyPolicy = 1;

    /// <summary>The running appliance refuses what it was asked for.</summary>
    public const int Refused = 1;

    /// <summary>The command line is.</summary>
    public const int Usage = 2;

    /// <summary>What it had to say could not be written, e.g. to a full disk.</summary>
    public const int Unwritable = 3;

    /// <summary>No appliance answers.</summary>
    public const int Unreachable = 3;

    /// <summary>Settled, but some resource failed or is blocked.</summary>
    public const int Unsettled = 4;

    /// <summary>Interrupted.</summary>
    public const int Interrupted = 130;
}
