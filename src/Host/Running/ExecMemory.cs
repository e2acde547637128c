using Mgmt.Model;
using Mgmt.Resources.Exec;
using Mgmt.Store;

namespace Mgmt.Host.Running;

/// <summary>Keeps in the state file what `exec` resources remember.</summary>
internal sealed class ExecMemory(StateStore store) : IExecMemory
{
    private static readonly Str Prefix = "exec/";

    public ReadOnlyMemory<byte>? Load(Str name) => store.States.Get(Str.Concat(Prefix, name));

    public void Save(Str name, ReadOnlyMemory<byte> bytes) => store.States.Set(Str.Concat(Prefix, name), bytes);
}
