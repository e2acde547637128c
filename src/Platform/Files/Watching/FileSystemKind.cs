using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files.Watching;

/// <summary>File systems whose contents can change without an event.</summary>
internal static unsafe class FileSystemKind
{
    private const int StructureSize = 256;

    /// <summary>Why events cannot be relied on in the directory at the terminated <paramref name="path"/>; null when they can.</summary>
    public static string? PollReason(byte[] path)
    {
        var buffer = stackalloc byte[StructureSize];
        fixed (byte* name = path)
        {
            if (Libc.StatFileSystem(name, buffer) != 0)
            {
                return null;
            }
        }

        return Describe((uint)BinaryPrimitives.ReadInt64LittleEndian(MemoryMarshal.CreateReadOnlySpan(ref *buffer, sizeof(long))));
    }

    /// <summary>The reason for the file system with <paramref name="magic"/>, or null.</summary>
    public static string? Describe(uint magic) => magic switch
    {
        0x6969 => Network("nfs"),
        0xff534d42 or 0x517b or 0xfe534d42 => Network("cifs"),
        0x65735546 => Network("fuse"),
        0x01021997 => Network("9p"),
        0x00c36400 => Network("ceph"),
        0x5346414f => Network("afs"),
        0x7461636f => Network("ocfs2"),
        0x01161970 => Network("gfs2"),
        0x0bd00bd0 => Network("lustre"),
        0x786f4256 => Network("vboxsf"),
        0x794c7630 => "a change made in a layer of an overlay raises no event",
        0x9fa0 or 0x62656572 or 0x27e0eb or 0x63677270 => "the kernel makes these files up and raises no event",
        _ => null,
    };

    private static string Network(string name) => $"a change made elsewhere on a network file system ({name}) raises no event";
}
