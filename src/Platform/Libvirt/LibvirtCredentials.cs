namespace Mgmt.Platform.Libvirt;

/// <summary>What to answer when the daemon asks who connects.</summary>
/// <param name="Username">The name.</param>
/// <param name="Password">The secret; never printed.</param>
public sealed record LibvirtCredentials(string Username, string Password)
{
    /// <summary>The name alone.</summary>
    public override string ToString() => $"{Username} (password not shown)";
}
