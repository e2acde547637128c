using System.Globalization;
using System.Text;

namespace Mgmt.Platform.Kernel;

/// <summary>Bytes from the file system as text for people.</summary>
internal static class Display
{
    /// <summary>The path between backquotes; control characters and what is no UTF-8 appear as <c>\xHH</c>.</summary>
    public static string Path(ReadOnlySpan<byte> path)
    {
        var result = new StringBuilder(path.Length + 2).Append('`');
        while (!path.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(path, out var rune, out var consumed) == System.Buffers.OperationStatus.Done && !Rune.IsControl(rune))
            {
                result.Append(rune.ToString());
            }
            else
            {
                consumed = 1;
                result.Append(CultureInfo.InvariantCulture, $"\\x{path[0]:x2}");
            }

            path = path[consumed..];
        }

        return result.Append('`').ToString();
    }
}
