namespace Mgmt.Engine;

/// <summary>
/// The right to change the world once. Only the limits of the engine make one, after noop, pause, rate and blast radius
/// had their say.
/// </summary>
public sealed class Permit
{
    internal Permit()
    {
    }
}
