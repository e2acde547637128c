using Mgmt.Model;

namespace Mgmt.Scaling.Tests;

/// <summary>Instants of a test, counted from its start.</summary>
internal static class At
{
    private static readonly Instant Start = Instant.FromUnixMilliseconds(1_800_000_000_000);

    public static Instant Seconds(double seconds) => Start + TimeSpan.FromSeconds(seconds);

    public static Instant Milliseconds(long milliseconds) => Start + TimeSpan.FromMilliseconds(milliseconds);
}
