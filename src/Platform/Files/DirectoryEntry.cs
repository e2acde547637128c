namespace Mgmt.Platform.Files;

/// <summary>One name in a directory.</summary>
/// <param name="Name">The bytes of the name.</param>
/// <param name="Type">What it names; <see cref="FileType.Unknown"/> where the file system does not say.</param>
public readonly record struct DirectoryEntry(ReadOnlyMemory<byte> Name, FileType Type)
{
    internal byte[] Terminated => [.. Name.Span, 0];
}
