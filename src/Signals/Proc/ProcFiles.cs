using Microsoft.Win32.SafeHandles;

namespace Mgmt.Signals;

/// <summary>The kernel's own files.</summary>
internal sealed class ProcFiles : IProcFiles
{
    public IProcFile Open(string path) => new ProcFile(File.OpenHandle(path));

    private sealed class ProcFile(SafeFileHandle handle) : IProcFile
    {
        public int Read(Span<byte> buffer, long offset) => RandomAccess.Read(handle, buffer, offset);

        public void Dispose() => handle.Dispose();
    }
}
