using System.Runtime.InteropServices;

namespace Mgmt.Platform.Sqlite;

internal sealed class StatementHandle : SafeHandle
{
    public StatementHandle(nint statement)
        : base(0, ownsHandle: true) => SetHandle(statement);

    public override bool IsInvalid => handle == 0;

    // What finalising returns is the last step's error, which was reported then.
    protected override bool ReleaseHandle()
    {
        _ = SqliteNative.Finalize(handle);
        return true;
    }
}
