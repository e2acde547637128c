using System.Buffers.Binary;
using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files;

/// <summary>Lists directories.</summary>
internal static unsafe class DirectoryReader
{
    private const int BufferSize = 64 * 1024;
    private const int LengthOffset = 16;
    private const int TypeOffset = 18;
    private const int NameOffset = 19;

    /// <summary>The entries of the open <paramref name="directory"/> that <paramref name="filter"/> lets through, in no order.</summary>
    public static List<DirectoryEntry> Read(FileDescriptor directory, FilePath path, EntryFilter? filter = null)
    {
        var entries = new List<DirectoryEntry>();
        var buffer = new byte[BufferSize];
        while (true)
        {
            nint length;
            fixed (byte* pointer = buffer)
            {
                length = Libc.ReadDirectory(directory, pointer, BufferSize);
            }

            FileCalls.Expect(length, "list", path);
            if (length == 0)
            {
                return entries;
            }

            for (var rest = buffer.AsSpan(0, (int)length); !rest.IsEmpty;)
            {
                int size = BinaryPrimitives.ReadUInt16LittleEndian(rest[LengthOffset..]);
                var name = rest[NameOffset..size];
                name = name[..name.IndexOf((byte)0)];
                if (!name.SequenceEqual("."u8) && !name.SequenceEqual(".."u8) && (filter is null || filter(name)))
                {
                    entries.Add(new(name.ToArray(), FileTypes.FromDirectoryEntry(rest[TypeOffset])));
                }

                rest = rest[size..];
            }
        }
    }
}

/// <summary>True for a name that is wanted.</summary>
internal delegate bool EntryFilter(ReadOnlySpan<byte> name);
