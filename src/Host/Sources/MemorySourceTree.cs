using Mgmt.Model;

namespace Mgmt.Host.Sources;

/// <summary>A policy's files from memory: code given on the command line, standard input, or the last good policy.</summary>
internal sealed class MemorySourceTree(string displayRoot, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) : ISourceTree
{
    public string DisplayRoot { get; } = displayRoot;

    public IReadOnlyCollection<string> FilesRead => [.. files.Keys];

    public ReadOnlyMemory<byte>? Read(string path) => files.TryGetValue(path, out var bytes) ? bytes : null;
}
