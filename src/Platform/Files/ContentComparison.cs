using System.Buffers;
using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files;

/// <summary>Compares files with content of any size, a chunk at a time.</summary>
internal static class ContentComparison
{
    public const int Chunk = 128 * 1024;

    /// <summary>True when <paramref name="file"/>, read from its beginning, holds exactly <paramref name="content"/>.</summary>
    public static bool Equal(FileDescriptor file, FilePath path, IFileContent content)
    {
        if (FileCalls.Status(file, path).Size != content.Length)
        {
            return false;
        }

        var present = ArrayPool<byte>.Shared.Rent(Chunk);
        var wanted = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            for (var offset = 0L; ; offset += Chunk)
            {
                var count = FileCalls.ReadFully(file, present.AsSpan(0, Chunk), path);
                var other = content.Read(offset, wanted.AsSpan(0, Chunk));
                if (count != other || !present.AsSpan(0, count).SequenceEqual(wanted.AsSpan(0, count)))
                {
                    return false;
                }

                if (count < Chunk)
                {
                    return true;
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(present);
            ArrayPool<byte>.Shared.Return(wanted);
        }
    }
}
