using System.Runtime.InteropServices;

namespace Mgmt.Platform.Libvirt.Interop;

/// <summary>A <c>virConnectPtr</c>, closed when it is let go.</summary>
internal sealed class ConnectHandle : SafeHandle
{
    public ConnectHandle()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle() => ConnectNative.Close(handle) >= 0;
}
