using Mgmt.Model;
using Mgmt.Policies.Library.Templates.Parsing;

namespace Mgmt.Policies.Library.Templates.Running;

/// <summary>Reads fields of structs and keys of maps.</summary>
internal sealed class FieldReader(TemplateRun run)
{
    /// <summary>What is at the end of <paramref name="path"/>.</summary>
    public Datum Follow(Datum datum, IReadOnlyList<FieldName> path, Part at)
    {
        for (var i = 0; i < path.Count; i++)
        {
            datum = Read(datum, path[i], at);
        }

        return datum;
    }

    private Datum Read(Datum receiver, FieldName field, Part at)
    {
        switch (receiver.Kind)
        {
            case ValueKind.None:
                throw run.Fault(at, $"nil data; no entry for key {StrQuoting.Quote(field.Text)}");
            case ValueKind.Struct:
                var index = StructFields.Find(receiver.Value.AsStruct, field.Text);
                return index >= 0 ? receiver.Field(index) : throw NoEntry(field, at);
            case ValueKind.Map when HasStringKeys(receiver):
                return receiver.Value.AsMap.TryGet(field.Key, out var value) ? receiver.Entry(value) : throw NoEntry(field, at);
            default:
                throw run.Fault(at, $"can't evaluate field {field.Text} in type {GoTypes.NameOf(receiver)}");
        }
    }

    private static bool HasStringKeys(Datum map)
    {
        var entries = map.Value.AsMap.Entries;
        return entries.Length > 0 ? entries[0].Key.Kind == ValueKind.Str : map.Type is not MapType type || type.Key == Type.Str;
    }

    private Catalogue.FunctionFailedException NoEntry(FieldName field, Part at) =>
        run.Fault(at, $"map has no entry for key {StrQuoting.Quote(field.Text)}");
}
