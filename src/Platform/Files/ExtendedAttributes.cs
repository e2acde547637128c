using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files;

/// <summary>Extended attributes of open files: labels, capabilities, access lists.</summary>
internal static unsafe class ExtendedAttributes
{
    private const int Attempts = 4;

    /// <summary>Gives <paramref name="to"/> every extended attribute of <paramref name="from"/>.</summary>
    public static void Copy(FileDescriptor from, FileDescriptor to, FilePath path)
    {
        var names = List(from, path);
        for (var rest = names.AsSpan(); !rest.IsEmpty;)
        {
            var length = rest.IndexOf((byte)0) + 1;
            var name = rest[..length].ToArray();
            rest = rest[length..];
            if (Get(from, name, path) is { } value)
            {
                Set(to, name, value, path);
            }
        }
    }

    /// <summary>The value of the attribute with the terminated <paramref name="name"/>; null when there is none.</summary>
    public static byte[]? Get(FileDescriptor file, byte[] name, FilePath path)
    {
        var value = Array.Empty<byte>();
        for (var attempt = 0; ; attempt++)
        {
            nint length;
            fixed (byte* pointer = name, buffer = value)
            {
                length = Libc.GetAttribute(file, pointer, buffer, (nuint)value.Length);
            }

            if (length < 0)
            {
                switch (Errno.Last)
                {
                    case Errno.NoData or Errno.NotSupported:
                        return null;
                    case Errno.Range when attempt < Attempts:
                        value = [];
                        continue;
                    default:
                        throw PlatformException.FromLastError("read an extended attribute of", path.Span);
                }
            }

            if (value.Length > 0 || length == 0)
            {
                return value[..(int)length];
            }

            value = new byte[length];
        }
    }

    /// <summary>Sets the attribute with the terminated <paramref name="name"/>.</summary>
    public static void Set(FileDescriptor file, byte[] name, byte[] value, FilePath path)
    {
        fixed (byte* pointer = name, buffer = value)
        {
            FileCalls.Expect(Libc.SetAttribute(file, pointer, buffer, (nuint)value.Length, 0), "set an extended attribute of", path);
        }
    }

    private static byte[] List(FileDescriptor file, FilePath path)
    {
        var names = Array.Empty<byte>();
        for (var attempt = 0; ; attempt++)
        {
            nint length;
            fixed (byte* buffer = names)
            {
                length = Libc.ListAttributes(file, buffer, (nuint)names.Length);
            }

            if (length < 0)
            {
                switch (Errno.Last)
                {
                    case Errno.NotSupported:
                        return [];
                    case Errno.Range when attempt < Attempts:
                        names = [];
                        continue;
                    default:
                        throw PlatformException.FromLastError("list the extended attributes of", path.Span);
                }
            }

            if (names.Length > 0 || length == 0)
            {
                return names[..(int)length];
            }

            names = new byte[length];
        }
    }
}
