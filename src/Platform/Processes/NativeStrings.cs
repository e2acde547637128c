using System.Runtime.InteropServices;

namespace Mgmt.Platform.Processes;

/// <summary>A null-terminated array of null-terminated strings, as <c>argv</c> and <c>envp</c> are, in one block outside the heap.</summary>
internal sealed unsafe class NativeStrings : SafeHandle
{
    /// <summary>Strings that are made of <paramref name="parts"/>, each the concatenation of its pieces.</summary>
    /// <exception cref="ArgumentException">A piece contains a zero byte.</exception>
    public NativeStrings(IReadOnlyCollection<ReadOnlyMemory<byte>[]> parts)
        : base(0, ownsHandle: true)
    {
        var size = (nuint)((parts.Count + 1) * sizeof(byte*));
        foreach (var pieces in parts)
        {
            foreach (var piece in pieces)
            {
                if (piece.Span.Contains((byte)0))
                {
                    throw new ArgumentException("a zero byte cannot be handed to a program", nameof(parts));
                }

                size += (nuint)piece.Length;
            }

            size++;
        }

        var block = (byte*)NativeMemory.Alloc(size);
        SetHandle((nint)block);
        var pointers = (byte**)block;
        var at = block + ((parts.Count + 1) * sizeof(byte*));
        var index = 0;
        foreach (var pieces in parts)
        {
            pointers[index++] = at;
            foreach (var piece in pieces)
            {
                piece.Span.CopyTo(new Span<byte>(at, piece.Length));
                at += piece.Length;
            }

            *at++ = 0;
        }

        pointers[index] = null;
    }

    public override bool IsInvalid => handle == 0;

    public byte** Pointer => (byte**)handle;

    protected override bool ReleaseHandle()
    {
        NativeMemory.Free((void*)handle);
        return true;
    }
}
