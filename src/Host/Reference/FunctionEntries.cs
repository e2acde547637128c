using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Host.Reference;

/// <summary>Makes the reference's entries of the functions that the type checker knows.</summary>
internal static class FunctionEntries
{
    private const string ExampleMark = " # ";

    /// <summary>The functions that policies can call by name, by module and name.</summary>
    public static IReadOnlyList<FunctionEntry> Of(PolicyCatalogue catalogue) =>
    [
        .. catalogue.Functions.Values.Where(static f => f.Name[0] != '_')
            .Select(static f => Entry(f))
            .OrderBy(static f => f.Module, StringComparer.Ordinal)
            .ThenBy(static f => f.Name, StringComparer.Ordinal),
    ];

    private static FunctionEntry Entry(FunctionDefinition function)
    {
        var mark = function.Example.LastIndexOf(ExampleMark, StringComparison.Ordinal);
        var callName = function.Name[(function.Name.LastIndexOf('/') + 1)..];
        return new(
            function.Name,
            function.Name.Contains('.', StringComparison.Ordinal) ? function.Name[..function.Name.LastIndexOf('.')] : "",
            [.. function.Signatures.Select(static s => s.ToString())],
            [.. function.Signatures.Select(s => callName + Parameters(s, function.IsVariadic))],
            function.Doc.Trim(),
            NatureOf(function),
            function.IsCatchable,
            function is not UnavailableFunction,
            mark > 0 ? function.Example[..mark].Trim() : function.Example,
            mark > 0 ? function.Example[(mark + ExampleMark.Length)..].Trim() : "");
    }

    private static FunctionNature NatureOf(FunctionDefinition function) => function switch
    {
        SourceFunction => FunctionNature.Streams,
        StatefulFunction or LenientFunction => FunctionNature.Stateful,
        ModuleFunction => FunctionNature.Module,
        ImpureFunction => FunctionNature.Impure,
        PureFunction { IsSpeculatable: false } => FunctionNature.Impure,
        _ => FunctionNature.Pure,
    };

    // A parameter that has no name is better shown by its type alone than by its number.
    private static string Parameters(FuncType signature, bool isVariadic = false) =>
        $"({string.Join(", ", signature.Parameters.Select(static p => p.Name is { Length: > 0 } name && !char.IsAsciiDigit(name[0]) ? $"{name} {Text(p.Type)}" : Text(p.Type)))}{(isVariadic ? ", …" : "")}) {Text(signature.Result)}";

    private static string Text(Model.Type type) => type is FuncType function ? "func" + Parameters(function) : type.ToString();
}
