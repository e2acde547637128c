using System.Globalization;
using System.Text;
using Mgmt.Host.Reference;

namespace Mgmt.Host.Tests.Reference;

/// <summary>The page <c>docs/reference/functions.md</c>.</summary>
internal static class FunctionPage
{
    public static string Write(PolicyReference reference)
    {
        var text = new StringBuilder("""
            # Functions

            Every function that a policy can call. `mgmt docs functions NAME` prints the entry of one, or of a module. A call is preceded by the last part of the module's name: after
            `import "golang/strings"` it is `strings.clone("x")`. Types with a number, `?1`, stand for any type, the same one wherever the number is the same.

            | nature | what a value rests on |
            | --- | --- |
            | pure | the arguments alone |
            | impure | the host, which is asked when an argument changes, and not again before |
            | streams | the world: there is a new value whenever that has one; while there is none the call fails, catchably |
            | stateful | the arguments as they were before, too |
            | module | the module that calls, too |

            Where a failure is *catchable*, `call() <|> other` takes the other value in its place. A function that is *not in this build* type-checks, and fails when it is called.

            """);
        foreach (var module in reference.Functions.GroupBy(static f => f.Module, StringComparer.Ordinal))
        {
            text.Append(module.Key.Length == 0 ? "\n## Without import\n\n" : $"\n## {module.Key}\n\n");
            text.Append("| call | nature | what it does | example |\n| --- | --- | --- | --- |\n");
            foreach (var function in module)
            {
                var calls = string.Join("<br>", function.Calls.Select(static c => Code(c)));
                var nature = !function.IsAvailable ? "not in this build"
                    : function.IsCatchable && function.Nature != FunctionNature.Streams ? function.NatureName + ", catchable" : function.NatureName;
                var example = function.Example.Length == 0 ? "" : $"{Code(function.Example)} is {Code(function.ExampleValue)}";
                text.Append(CultureInfo.InvariantCulture, $"| {calls} | {nature} | {Cell(function.Doc)} | {example} |\n");
            }
        }

        text.Append("\n## Variables\n\n| variable | type | value | import |\n| --- | --- | --- | --- |\n");
        foreach (var variable in reference.Variables)
        {
            var value = variable.Value.Length == 0 ? "this host's name, or what `--hostname` says" : Code(variable.Value);
            text.Append(CultureInfo.InvariantCulture, $"| `${variable.Name}` | `{variable.Type}` | {value} | {(variable.Module.Length == 0 ? "" : $"`{variable.Module}`")} |\n");
        }

        return text.ToString();
    }

    // A backquote in code needs two around it; a bar ends the cell wherever it stands.
    private static string Code(string code) => Cell(code.Contains('`', StringComparison.Ordinal) ? $"`` {code} ``" : $"`{code}`");

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
}
