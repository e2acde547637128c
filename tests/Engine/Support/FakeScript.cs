namespace Mgmt.Engine.Tests.Support;

/// <summary>How the fake resource of one name behaves; absent parts behave well.</summary>
internal sealed class FakeScript
{
    public Func<CancellationToken, ValueTask>? Watching { get; set; }

    public Func<CheckContext, CancellationToken, ValueTask>? Checking { get; set; }

    public Func<CancellationToken, ValueTask>? Applying { get; set; }

    public Func<ValueTask>? Closing { get; set; }

    public Action? Interrupted { get; set; }

    public bool UpdatesInPlace { get; set; } = true;

    /// <summary>Finds a difference at every check, as an unguarded command does.</summary>
    public bool AlwaysDiffers { get; set; }

    /// <summary>What it sends as <c>out</c> once applied; null for nothing.</summary>
    public string? Sends { get; set; }

    public List<CheckContext> Checks { get; } = [];
}
