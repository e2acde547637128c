using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Remote;

/// <summary>What is wrong with a definition of a <c>remote</c>.</summary>
internal static class RemoteValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec)
    {
        var isTransient = RemoteSchema.Transient.Of(spec);
        return Faults.Of(
            Word.Fault(spec, RemoteSchema.State, "running", "stopped"),
            RemoteSchema.Tunnelled.Of(spec) && !isTransient ? "`tunnelled` needs `transient`; set `tunnelled` to false, or leave `transient` true" : null,
            RemoteSchema.ConvergerTimeout.IsSet(spec) && !isTransient ? "`converger_timeout` needs `transient`; remove it, or leave `transient` true" : null);
    }
}
