using System.Text.RegularExpressions;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Host.Tests.Catalogue;

/// <summary>The example of a function taken apart, and the policy that evaluates it.</summary>
internal sealed partial record Example(string Expression, string Value)
{
    private const string Mark = " # ";

    /// <summary>Reads <c>expression # value</c>; null when it is not of that form.</summary>
    public static Example? Parse(string text)
    {
        var mark = text.LastIndexOf(Mark, StringComparison.Ordinal);
        return mark > 0 ? new(text[..mark].Trim(), text[(mark + Mark.Length)..].Trim()) : null;
    }

    /// <summary>A policy that calls <paramref name="function"/>, with a resource of <paramref name="kind"/> whose <paramref name="field"/> is what the example yields.</summary>
    public string Policy(FunctionDefinition function, PolicyCatalogue catalogue, string kind, string field) =>
        string.Concat(Imports(function, catalogue, Expression).Select(static m => $"import \"{m}\"\n"))
        + $"$result{Annotation} = {Expression}\n{kind} \"example\" {{\n\t{field} => $result,\n}}\n";

    /// <summary>A call of <paramref name="function"/> with the zero value of every argument.</summary>
    public static Example ZeroCall(FunctionDefinition function) =>
        new($"{function.Name.Split('/')[^1]}({string.Join(", ", function.Signatures[0].Parameters.Select(static p => Zero(p.Type)))})", "");

    // The field of a call's struct has a type only where its use gives it one.
    private string Annotation => Value switch
    {
        "true" or "false" => " bool",
        ['"', ..] => " str",
        _ => "",
    };

    // The function's own module comes first, since several may have one alias: `strings`, `golang/strings`.
    private static IEnumerable<string> Imports(FunctionDefinition function, PolicyCatalogue catalogue, string expression)
    {
        var dot = function.Name.LastIndexOf('.');
        var candidates = catalogue.Modules.OrderByDescending(m => dot > 0 && m == function.Name[..dot]).ThenBy(static m => m.Length).ToArray();
        return Prefix().Matches(StringLiteral().Replace(expression, "\"\""))
            .Select(static m => m.Groups["alias"].Value)
            .Distinct(StringComparer.Ordinal)
            .Select(alias => candidates.FirstOrDefault(m => m.Split('/')[^1] == alias))
            .OfType<string>();
    }

    private static string Zero(Type type) => type switch
    {
        ListType => "[]",
        MapType => "{}",
        StructType record => $"struct{{{string.Join(", ", record.Fields.Select(static f => $"{f.Name} => {Zero(f.Type)}"))}}}",
        _ when type == Type.Str => "\"\"",
        _ when type == Type.Bool => "false",
        _ when type == Type.Float => "0.0",
        _ => "0",
    };

    [GeneratedRegex(@"(^|[^$.>\w])(?<alias>[a-z][a-z0-9_]*)\.[a-z]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Prefix();

    [GeneratedRegex("\"(\\\\.|[^\"\\\\])*\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking, 1000)]
    private static partial Regex StringLiteral();
}
