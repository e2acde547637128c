using Mgmt.Engine;
using Mgmt.Resources.Relations;

namespace Mgmt.Resources.Fwupd;

/// <summary>Firmware comes after a place to get it from.</summary>
internal static class FwupdAutoEdges
{
    public static AutoEdgePlan OfFirmware() => new([], [AutoEdgeWish.After(Identity.FirmwareRemote())]);

    public static AutoEdgePlan OfRemote() => new([Identity.FirmwareRemote()], []);
}
