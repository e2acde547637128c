namespace Mgmt.Engine.Scheduling;

/// <summary>Which of two reasons for a check counts.</summary>
internal static class CheckCauses
{
    /// <summary>The weightier of both: a change before an event before a poll before a resync.</summary>
    public static CheckCause Weightier(CheckCause left, CheckCause right) => Weight(left) >= Weight(right) ? left : right;

    /// <summary>The label of a metric.</summary>
    public static string Label(CheckCause cause) => cause switch
    {
        CheckCause.Change => "change",
        CheckCause.Event => "event",
        CheckCause.Poll => "poll",
        _ => "resync",
    };

    private static int Weight(CheckCause cause) => cause switch
    {
        CheckCause.Change => 3,
        CheckCause.Event => 2,
        CheckCause.Poll => 1,
        _ => 0,
    };
}
