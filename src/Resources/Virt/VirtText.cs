using System.Globalization;
using Mgmt.Platform.Libvirt;

namespace Mgmt.Resources.Virt;

/// <summary>How differences call things.</summary>
internal static class VirtText
{
    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(bool value) => value ? "true" : "false";

    public static string Startup(bool autostart) => autostart ? "enabled" : "disabled";

    public static string Of(WantedState state) => state switch
    {
        WantedState.Running => "running",
        WantedState.Paused => "paused",
        WantedState.Shutoff => "shutoff",
        _ => "any",
    };

    public static string Of(DomainState state) => state switch
    {
        DomainState.Running => "running",
        DomainState.Blocked => "blocked",
        DomainState.Paused => "paused",
        DomainState.ShuttingDown => "shutting down",
        DomainState.Shutoff => "shutoff",
        DomainState.Crashed => "crashed",
        DomainState.PmSuspended => "asleep",
        _ => "unknown",
    };
}
