using Mgmt.Model;

namespace Mgmt.Resources.Timer;

/// <summary>The field table of <c>timer</c>.</summary>
internal static class TimerSchema
{
    public static readonly Field<long> Interval = Fields.Sized("interval", "uint32", "Seconds between two ticks.");

    public static readonly KindSchema Schema = new(
        "timer",
        KindTraits.Refresh | KindTraits.EventLike,
        "A tick at a steady interval; a notification starts it anew.",
        [Interval])
    {
        IsAvailable = false,
        Example = """
            timer "minute" {
            	interval => 60,
            }
            """,
    };
}
