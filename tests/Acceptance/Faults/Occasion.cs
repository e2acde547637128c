namespace Mgmt.Acceptance.Tests.Faults;

/// <summary>What has happened before a run.</summary>
internal enum Occasion
{
    /// <summary>There is no state yet.</summary>
    First,

    /// <summary>The policy has changed, and the world with it.</summary>
    Changed,

    /// <summary>The state file is damaged.</summary>
    Damaged,
}
