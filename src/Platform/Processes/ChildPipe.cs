using System.ComponentModel;
using System.Runtime.InteropServices;
using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Processes;

/// <summary>The two ends of one of a child's output streams.</summary>
internal sealed unsafe class ChildPipe : IDisposable
{
    private ChildPipe(int reader, int writer)
    {
        Reader = new(reader);
        Writer = new(writer);
    }

    /// <summary>Our end.</summary>
    public FileDescriptor Reader { get; }

    /// <summary>The child's end, which we close once it has it.</summary>
    public FileDescriptor Writer { get; }

    /// <summary>A new pipe.</summary>
    /// <exception cref="Win32Exception">The kernel refused, for want of descriptors most likely.</exception>
    public static ChildPipe Open()
    {
        var ends = stackalloc int[2];
        return ChildNative.Pipe(ends, ChildNative.CloseOnExec) == 0 ? new(ends[0], ends[1]) : throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    /// <summary>Reads once what is there, which blocks when nothing is; 0 at the end of the stream.</summary>
    public int Read(Span<byte> buffer)
    {
        fixed (byte* pointer = buffer)
        {
            return (int)Math.Max(0, Libc.Read(Reader, pointer, (nuint)buffer.Length));
        }
    }

    /// <summary>True when a read would not block.</summary>
    public bool IsReady()
    {
        var entry = new Libc.PollEntry { Descriptor = Reader.Number, Events = Libc.PollEntry.In };
        return Libc.Poll(&entry, 1, 0) > 0;
    }

    public void Dispose()
    {
        Reader.Dispose();
        Writer.Dispose();
    }
}
