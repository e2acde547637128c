namespace Mgmt.Host.Doctor;

/// <summary>How something that a host offers stands.</summary>
public enum FindingState
{
    /// <summary>It is there and works.</summary>
    Fine,

    /// <summary>It works, but not as well as it could.</summary>
    Weak,

    /// <summary>It is missing: what needs it says so when used.</summary>
    Missing,
}

/// <summary>One thing that the doctor looked at.</summary>
/// <param name="Name">What.</param>
/// <param name="State">How it stands.</param>
/// <param name="Detail">What was found.</param>
/// <param name="Remedy">What to do, or empty.</param>
public sealed record Finding(string Name, FindingState State, string Detail, string Remedy = "");
