using Mgmt.Model;

namespace Mgmt.Policies.Formatting;

/// <summary>Prints types as policies write them; unlike their canonical text, without names for unnamed function arguments.</summary>
internal static class TypePrinter
{
    /// <summary>The text of <paramref name="type"/>.</summary>
    public static string Print(Type type) => type switch
    {
        ListType list => "[]" + Print(list.Element),
        MapType map => $"map{{{Print(map.Key)}: {Print(map.Value)}}}",
        StructType record => $"struct{{{string.Join("; ", record.Fields.Select(static f => $"{f.Name} {Print(f.Type)}"))}}}",
        FuncType func => $"func({string.Join(", ", func.Parameters.Select(Print))}) {Print(func.Result)}",
        _ => type.ToString(),
    };

    private static string Print(FuncParameter parameter) =>
        parameter.Name is null ? Print(parameter.Type) : $"${parameter.Name} {Print(parameter.Type)}";
}
