using System.Collections;
using System.Text;
using Mgmt.Model;

namespace Mgmt.Functions.Tests;

/// <summary>A policy's files, made up.</summary>
internal sealed class MemoryTree : ISourceTree, IEnumerable
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public string DisplayRoot => "";

    public IReadOnlyCollection<string> FilesRead => [.. _files.Keys];

    public string this[string path]
    {
        set => _files[path] = Encoding.UTF8.GetBytes(value);
    }

    public ReadOnlyMemory<byte>? Read(string path) => _files.TryGetValue(path, out var bytes) ? new ReadOnlyMemory<byte>?(bytes) : null;

    public bool Remove(string path) => _files.Remove(path);

    public IEnumerator GetEnumerator() => _files.Keys.GetEnumerator();
}
