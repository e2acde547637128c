using Mgmt.Model;

namespace Mgmt.Host.Sources;

/// <summary>A policy's files from memory: code given on the command line, standard input, or the last good policy.</summary>
internal sealed class MemorySourceTree(string displayRoot, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) : ISourceTree
{
    public string DisplayRoot { get; } = displayRoot;

    public IReadOnlyCollection<string> FilesRead => [.. files.Keys];

    // A plain null would become an empty file: it converts to one.
    public ReadOnlyMemory<byte>? Read(string path) => files.TryGetValue(path, out var bytes) ? bytes : default(ReadOnlyMemory<byte>?);
}
