using System.Globalization;
using Mgmt.Platform.Files;

namespace Mgmt.Resources.Files;

/// <summary>How reports call what they show.</summary>
internal static class FileNames
{
    public static string Of(FileType? type) => type switch
    {
        null => "absent",
        FileType.Regular => "file",
        FileType.Directory => "directory",
        FileType.SymbolicLink => "symlink",
        FileType.NamedPipe => "named pipe",
        FileType.Socket => "socket",
        FileType.Device => "device",
        _ => "unknown",
    };

    public static string Mode(uint mode) => Convert.ToString(mode, 8).PadLeft(4, '0');

    public static string Count(int count, string singular, string plural) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? singular : plural)}");
}
