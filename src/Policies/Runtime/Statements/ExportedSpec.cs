using Mgmt.Model;
using Mgmt.Policies.Inference;

namespace Mgmt.Policies.Runtime.Statements;

/// <summary>Reads what another host, perhaps of another version, has exported.</summary>
internal static class ExportedSpec
{
    /// <summary>The resource called <paramref name="name"/> that <paramref name="data"/> describes.</summary>
    /// <exception cref="FormatException">It does not describe one of this kind.</exception>
    public static ResourceSpec Read(KindSchema schema, Str name, Value data)
    {
        if (ExportForm.Read(data) is not var (fields, meta))
        {
            throw new FormatException("it is not in the form in which resources are exported");
        }

        var values = new Value[schema.Fields.Count];
        for (var i = 0; i < fields.Count; i++)
        {
            var field = schema.Find(fields.Names[i]) ?? throw new FormatException($"`{schema.Name}` has no field `{fields.Names[i]}`");
            values[field.Index] = field.Refusal(fields[i]) is { } refusal ? throw new FormatException($"`{field.Name}`: {refusal}") : fields[i];
        }

        return new(schema, name, values, Meta(meta));
    }

    private static MetaParameters Meta(StructValue stated)
    {
        var meta = MetaParameters.Default;
        for (var i = 0; i < stated.Count; i++)
        {
            try
            {
                meta = MetaSchema.Set(meta, stated.Names[i], stated[i]);
            }
            catch (Exception fault) when (fault is ArgumentOutOfRangeException or InvalidOperationException)
            {
                throw new FormatException($"meta parameter `{stated.Names[i]}`: {fault.Message}", fault);
            }
        }

        return meta;
    }
}
