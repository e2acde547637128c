using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Native = Mgmt.Platform.Contents.PathReaderNative;

namespace Mgmt.Platform.Contents;

/// <summary>The kernel's file system.</summary>
public sealed class PathReader : IPathReader
{
    private const int FirstBuffer = 4096;

    /// <inheritdoc/>
    public unsafe byte[] Read(ReadOnlySpan<byte> path, int limit)
    {
        fixed (byte* name = NativePath.Terminate(path))
        {
            // Looking first spares devices, on which opening alone may have effects.
            var status = default(Native.StatX);
            Expect(Native.Stat(Native.AtCurrentDirectory, name, 0, Native.TypeAndSize, &status), path);
            ExpectRegular(path, status.Mode);

            using var file = Native.Open(name, Native.ReadOnly | Native.NonBlocking | Native.NoControllingTerminal | Native.CloseOnExec);
            if (file.IsInvalid)
            {
                throw PathReadException.FromLastError(path);
            }

            byte empty = 0;
            Expect(Native.Stat(file, &empty, Native.AtEmptyPath, Native.TypeAndSize, &status), path);
            ExpectRegular(path, status.Mode);
            return ReadToEnd(file, path, status.Size, limit);
        }
    }

    /// <inheritdoc/>
    public unsafe bool Exists(ReadOnlySpan<byte> path)
    {
        fixed (byte* name = NativePath.Terminate(path))
        {
            if (Native.Access(name, 0) == 0)
            {
                return true;
            }
        }

        var error = Marshal.GetLastPInvokeError();
        return error is Native.NoEntry or Native.NotADirectory or Native.NameTooLong ? false : throw PathReadException.FromError(path, error);
    }

    private static unsafe byte[] ReadToEnd(SafeFileHandle file, ReadOnlySpan<byte> path, ulong announced, int limit)
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
                count = Native.Read(file, into, (nuint)(buffer.Length - length));
            }

            if (count == 0)
            {
                return buffer.AsSpan(0, length).ToArray();
            }

            if (count > 0)
            {
                length += (int)count;
            }
            else if (Marshal.GetLastPInvokeError() != Native.Interrupted)
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
        var what = (mode & Native.TypeMask) switch
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
