using System.Runtime.InteropServices;

namespace Mgmt.Platform.Sqlite;

internal sealed class ConnectionHandle : SafeHandle
{
    public ConnectionHandle(nint connection)
        : base(0, ownsHandle: true) => SetHandle(connection);

    public override bool IsInvalid => handle == 0;

    // With statements still open, sqlite itself closes once the last of them is gone.
    protected override bool ReleaseHandle() => SqliteNative.Close(handle) == 0;
}
