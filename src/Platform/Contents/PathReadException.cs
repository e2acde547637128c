using System.Runtime.InteropServices;
using System.Text;

namespace Mgmt.Platform.Contents;

/// <summary>A path could not be read. The message names it and says why.</summary>
public sealed class PathReadException(string message) : Exception(message)
{
    internal static PathReadException FromLastError(ReadOnlySpan<byte> path) => FromError(path, Marshal.GetLastPInvokeError());

    internal static PathReadException FromError(ReadOnlySpan<byte> path, int error) =>
        new($"{Display(path)}: {Marshal.GetPInvokeErrorMessage(error)}");

    internal static string Display(ReadOnlySpan<byte> path) => Encoding.UTF8.GetString(path);
}
