using System.Runtime.InteropServices;

namespace Mgmt.Platform.Libvirt.Interop;

/// <summary>A <c>virDomainPtr</c>, freed when it is let go.</summary>
internal sealed class DomainHandle : SafeHandle
{
    public DomainHandle()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle() => DomainNative.Free(handle) >= 0;
}
