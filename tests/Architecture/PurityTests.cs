namespace Mgmt.Architecture.Tests;

/// <summary>What the rooms at the core must not know.</summary>
public sealed class PurityTests
{
    // In-memory text and bytes are no input or output, though they live in that namespace.
    private static readonly string[] InMemory =
    [
        "System.IO.TextReader", "System.IO.TextWriter", "System.IO.StringReader", "System.IO.StringWriter",
        "System.IO.Stream", "System.IO.MemoryStream", "System.IO.InvalidDataException", "System.IO.EndOfStreamException",
    ];

    private static readonly string[] Outside =
    [
        "System.IO.", "System.Net.", "System.Console", "System.Diagnostics.Process", "System.Data.", "Microsoft.Win32.",
    ];

    private static readonly string[] Clock =
    [
        "System.TimeProvider", "System.Threading.Timer", "System.Threading.PeriodicTimer", "System.Timers.",
        "System.Diagnostics.Stopwatch", "Mgmt.Model.PolicyClock",
    ];

    private static readonly string[] ClockMembers =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow", "System.Environment.get_TickCount", "System.Environment.get_TickCount64",
        "System.Threading.Thread.Sleep", "System.Threading.Tasks.Task.Delay",
    ];

    public static TheoryData<string> BelowTheProgram => [.. Rooms.All.Select(static room => room.Name).Where(static name => name != "Appliance")];

    [Theory]
    [InlineData("Model")]
    [InlineData("Scaling")]
    [InlineData("Policies")]
    [InlineData("Engine")]
    public void Assembly_OfTheCore_DoesNoInputOrOutput(string room)
    {
        var types = Rooms.Named(room).Read(Metadata.ReferencedTypes);

        Assert.Empty(types.Where(static type => Outside.Any(type.StartsWithOrdinal)).Except(InMemory, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Scaling")]
    [InlineData("Policies")]
    public void Assembly_OfAPureRoom_ReadsNoClock(string room)
    {
        var types = Rooms.Named(room).Read(Metadata.ReferencedTypes);
        var members = Rooms.Named(room).Read(Metadata.ReferencedMembers);
        var clocks = types.Where(static type => Clock.Any(type.StartsWithOrdinal));

        Assert.Empty(clocks);
        Assert.Empty(members.Intersect(ClockMembers, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(BelowTheProgram))]
    public void Assembly_BelowTheProgram_HasNoConsole(string room)
    {
        var consoles = Rooms.Named(room).Read(Metadata.ReferencedTypes).Where(static type => type == "System.Console");

        Assert.Empty(consoles);
    }
}
