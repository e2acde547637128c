using Mgmt.Platform.Kernel;

namespace Mgmt.Host.Sources;

/// <summary>Why a file could not be read or written, in words.</summary>
public static class FileFault
{
    /// <summary>Half a sentence without the path, as far as <paramref name="fault"/> tells.</summary>
    public static string Describe(Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file or folder",
        UnauthorizedAccessException => "permission denied",
        PlatformException => fault.Message,
        _ => fault.Message.Split(" : '")[0],
    };
}
