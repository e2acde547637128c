using System.Net.Sockets;

namespace Mgmt.Host.Web;

/// <summary>The socket that the commands of this host reach the appliance by.</summary>
internal static class ApiSocket
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>
    /// Binds to <paramref name="path"/>, in a folder that is its owner's alone; not yet listening. What lies there was left by
    /// a process that has died, as long as the caller holds the lock of the prefix. Disposing of the socket removes it.
    /// </summary>
    /// <exception cref="IOException">It cannot be made there.</exception>
    public static Socket Bind(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException("the socket needs the modes of a Unix file system");
        }

        var endpoint = EndPointOf(path);
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            MakePrivate(new(Path.GetDirectoryName(path)!));
            File.Delete(path);
            socket.Bind(endpoint);

            // Nobody can connect before somebody listens, so that there is no moment with a wider mode.
            File.SetUnixFileMode(path, OwnerOnly);
            return socket;
        }
        catch (Exception e) when (e is SocketException or UnauthorizedAccessException)
        {
            socket.Dispose();
            throw new IOException($"{path}: {e.Message}", e);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>How to connect to <paramref name="path"/>.</summary>
    /// <exception cref="IOException">The path is too long for a socket.</exception>
    public static UnixDomainSocketEndPoint EndPointOf(string path)
    {
        try
        {
            return new(path);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new IOException($"{path}: the path is too long for a socket, choose a shorter --prefix", e);
        }
    }

    private static void MakePrivate(DirectoryInfo folder)
    {
        if (folder.LinkTarget is not null)
        {
            throw new IOException($"{folder.FullName}: is a symbolic link, which somebody else may have made; remove it");
        }

        const UnixFileMode Mode = OwnerOnly | UnixFileMode.UserExecute;
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder.FullName, Mode);
            File.SetUnixFileMode(folder.FullName, Mode);
        }
    }
}
