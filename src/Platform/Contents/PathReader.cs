using System.Runtime.InteropServices;
using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Contents;

/// <summary>The kernel's file system.</summary>
public sealed class PathReader : IPathReader
{
    private const int FirstBuffer = 4096;
    private const int TypeMask = 0xf000;

    /// <inheritdoc/>
    public unsafe byte[] Read(ReadOnlySpan<byte> path, int limit)
    {
        fixed (byte* name = NativePath.Terminate(path))
        {
            // Looking first spares devices, on which opening alone may have effects.
            var status = default(Libc.StatX);
            Expect(Libc.Stat(Libc.AtCurrentDirectory, name, 0, Libc.StatX.BasicMask, &status), path);
            ExpectRegular(path, status.Mode);

            using var file = new FileDescriptor(Libc.OpenAt(Libc.AtCurrentDirectory, name, Libc.OpenRead | Libc.OpenNonBlocking | Libc.OpenNoTerminal | Libc.OpenCloseOnExec, 0));
            if (file.IsInvalid)
            {
                throw PathReadException.FromLastError(path);
            }

            byte empty = 0;
            Expect(Libc.Stat(file, &empty, Libc.AtEmptyPath, Libc.StatX.BasicMask, &status), path);
            ExpectRegular(path, status.Mode);
            return ReadToEnd(file, path, status.Size, limit);
        }
    }

    /// <inheritdoc/>
    public unsafe bool Exists(ReadOnlySpan<byte> path)
    {
        fixed (byte* name = NativePath.Terminate(path))
        {
            if (Libc.Access(name, 0) == 0)
            {
                return true;
            }
        }

        var error = Marshal.GetLastPInvokeError();
        return error is Errno.NoEntry or Errno.NotADirectory or Errno.NameTooLong ? false : throw PathReadException.FromError(path, error);
    }

    private static unsafe byte[] ReadToEnd(FileDescriptor file, ReadOnlySpan<byte> path, ulong announced, int limit)
    {
        if (announced > (ulong)limit)
        {
            throw TooLarge(path, limit);
        }

        // One byte more than announced shows the end without growing; made-up files announce nothing at all.
        var buffer = new byte[announced > 0 ? (int)announced + 1 : FirstBuffer];
        var length = 0;
        while (true)
        {
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, limit + 1L));
            }

            nint count;
            fixed (byte* into = &buffer[length])
            {
                count = Libc.Read(file, into, (nuint)(buffer.Length - length));
            }

            if (count == 0)
            {
                return buffer.AsSpan(0, length).ToArray();
            }

            if (count > 0)
            {
                length += (int)count;
            }
            else if (Marshal.GetLastPInvokeError() != Errno.Interrupted)
            {
                throw PathReadException.FromLastError(path);
            }

            if (length > limit)
            {
                throw TooLarge(path, limit);
            }
        }
    }

    private static void Expect(int result, ReadOnlySpan<byte> path)
    {
        if (result != 0)
        {
            throw PathReadException.FromLastError(path);
        }
    }

    private static void ExpectRegular(ReadOnlySpan<byte> path, ushort mode)
    {
        var what = (mode & TypeMask) switch
        {
            0x8000 => null,
            0x4000 => "a directory",
            0x1000 => "a named pipe",
            0x2000 or 0x6000 => "a device",
            0xc000 => "a socket",
            _ => "something unknown",
        };
        if (what is not null)
        {
            throw new PathReadException($"{PathReadException.Display(path)} is {what}, not a regular file");
        }
    }

    private static PathReadException TooLarge(ReadOnlySpan<byte> path, int limit) =>
        new($"{PathReadException.Display(path)} is larger than {limit} bytes, the most that is read");
}
