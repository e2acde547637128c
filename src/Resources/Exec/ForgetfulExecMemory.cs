using System.Collections.Concurrent;
using Mgmt.Model;

namespace Mgmt.Resources.Exec;

/// <summary>Remembers until the end of the process.</summary>
internal sealed class ForgetfulExecMemory : IExecMemory
{
    private readonly ConcurrentDictionary<Str, ReadOnlyMemory<byte>> _saved = new();

    public ReadOnlyMemory<byte>? Load(Str name) => _saved.TryGetValue(name, out var bytes) ? bytes : (ReadOnlyMemory<byte>?)null;

    public void Save(Str name, ReadOnlyMemory<byte> bytes) => _saved[name] = bytes;
}
