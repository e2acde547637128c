using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files;

/// <summary>The content of an open file, as long as it was when it was opened.</summary>
public sealed class SourceFileContent : IFileContent, IDisposable
{
    private readonly FileDescriptor _file;
    private readonly FilePath _path;

    internal SourceFileContent(FileDescriptor file, FilePath path)
    {
        _file = file;
        _path = path;
        Status = FileCalls.Status(file, path);
    }

    /// <summary>What the file was when it was opened.</summary>
    public FileStatus Status { get; }

    /// <inheritdoc/>
    public long Length => Status.Size;

    /// <inheritdoc/>
    public int Read(long offset, Span<byte> buffer) => FileCalls.ReadFully(_file, buffer, _path, offset);

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
