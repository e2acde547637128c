using System.Runtime.CompilerServices;
using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Resources.Virt;

namespace Mgmt.Resources.Tests.Virt;

/// <summary>Writes definitions as a policy would.</summary>
internal static class VirtSpecs
{
    public const string Uri = "test:///default";

    /// <summary>For an apply: what the engine's limits would have made.</summary>
    public static Permit Permit { get; } = (Permit)RuntimeHelpers.GetUninitializedObject(typeof(Permit));

    public static ResourceSpec Virt(string name, params (string Field, Value Value)[] fields)
    {
        var spec = ResourceSpec.Create(VirtSchema.Schema, name).With(VirtSchema.Uri, Value.Str(Uri));
        foreach (var (field, value) in fields)
        {
            spec = spec.With(VirtSchema.Schema.Find(field)!, value);
        }

        return spec;
    }

    public static ResourceSpec Running(string name, params (string Field, Value Value)[] fields) =>
        Virt(name, [("state", Value.Str("running")), ("cpus", Value.Int(2)), ("maxcpus", Value.Int(4)), ("memory", Value.Int(1_048_576)), .. fields]);

    public static Value Struct(params (string Name, Value Value)[] fields) =>
        Value.From(new StructValue([.. fields.Select(static f => f.Name)], [.. fields.Select(static f => f.Value)]));
}
