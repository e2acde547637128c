using System.Runtime.InteropServices;

namespace Mgmt.Platform.Processes;

/// <summary>What all children have in common: a session of their own, no signal blocked or ignored.</summary>
internal sealed unsafe class SpawnAttributes : SafeHandle
{
    private const int SignalSetSize = 128;

    public SpawnAttributes()
        : base(0, ownsHandle: true)
    {
        var attributes = (byte*)NativeMemory.AllocZeroed(ChildNative.OpaqueSize);
        SetHandle((nint)attributes);
        var signals = stackalloc byte[SignalSetSize];
        _ = ChildNative.InitializeAttributes(attributes);
        _ = ChildNative.SetFlags(attributes, ChildNative.SpawnSetSid | ChildNative.SpawnSetSignalDefaults | ChildNative.SpawnSetSignalMask);
        _ = ChildNative.FillSet(signals);
        _ = ChildNative.SetSignalDefaults(attributes, signals);
        _ = ChildNative.EmptySet(signals);
        _ = ChildNative.SetSignalMask(attributes, signals);
    }

    public override bool IsInvalid => handle == 0;

    public byte* Pointer => (byte*)handle;

    protected override bool ReleaseHandle()
    {
        _ = ChildNative.DestroyAttributes((byte*)handle);
        NativeMemory.Free((void*)handle);
        return true;
    }
}
