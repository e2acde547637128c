using System.CommandLine;
using Mgmt.Appliance.Rendering;
using Mgmt.Host;
using Mgmt.Host.Reference;

namespace Mgmt.Appliance.Commands;

internal static class DocsCommand
{
    public static Command Create() => new("docs", "Print the reference, from the catalogue that the type checker uses.")
    {
        Part("functions", "What policies can call.", "A function (strings.to_lower) or a module (strings). Default: a list of all.", Functions),
        Part("resources", "What policies can state.", "A kind (file), a field of one (file.mode), or meta: what resources of every kind have. Default: a list of all.", Resources),
    };

    private static Command Part(string word, string what, string names, Func<PolicyReference, string?, bool, int> print)
    {
        var name = new Argument<string?>("name") { Description = names, Arity = ArgumentArity.ZeroOrOne };
        var command = new Command(word, what) { name, PolicyOptions.Format };
        command.SetAction(result =>
        {
            using var workshop = new PolicyWorkshop(hostname: "");
            return print(workshop.Reference(), result.GetValue(name), result.GetValue(PolicyOptions.Format) == "json");
        });
        return command;
    }

    private static int Functions(PolicyReference reference, string? name, bool isJson)
    {
        if (name is null)
        {
            Console.Out.Write(isJson ? ReferenceJson.Functions(reference.Functions, reference.Variables) : ReferenceText.Functions(reference));
            return ExitCodes.Fine;
        }

        var found = reference.FindFunctions(name);
        if (found.Count == 0)
        {
            return Unknown("function or module", name, reference.SuggestFunctions(name), "functions");
        }

        Console.Out.Write(isJson ? ReferenceJson.Functions(found, []) : string.Join('\n', found.Select(ReferenceText.Function)));
        return ExitCodes.Fine;
    }

    private static int Resources(PolicyReference reference, string? name, bool isJson)
    {
        if (name is null)
        {
            Console.Out.Write(isJson ? ReferenceJson.Resources(reference.Kinds, reference.Meta) : ReferenceText.Resources(reference));
            return ExitCodes.Fine;
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var kindName = dot < 0 ? name : name[..dot];
        var fieldName = dot < 0 ? null : name[(dot + 1)..];
        if (kindName == PolicyReference.MetaName)
        {
            var parameters = reference.Meta.Where(m => fieldName is null || m.Name == fieldName).ToArray();
            if (parameters.Length > 0)
            {
                Console.Out.Write(isJson ? ReferenceJson.Resources([], parameters) : ReferenceText.Meta(parameters));
                return ExitCodes.Fine;
            }
        }
        else if (reference.FindKind(kindName) is { } kind)
        {
            var shown = fieldName is null ? kind : kind with
            {
                Fields = [.. kind.Fields.Where(f => f.Name == fieldName)],
                Sends = [.. kind.Sends.Where(f => f.Name == fieldName)],
            };
            if (fieldName is null || shown.Fields.Count + shown.Sends.Count > 0)
            {
                Console.Out.Write(isJson ? ReferenceJson.Resources([shown], []) : fieldName is null ? ReferenceText.Kind(shown) : ReferenceText.Fields(shown));
                return ExitCodes.Fine;
            }
        }

        return Unknown(dot < 0 ? "kind" : "kind or field", name, reference.SuggestKinds(name), "resources");
    }

    private static int Unknown(string what, string name, IReadOnlyList<string> suggestions, string part)
    {
        Console.Error.WriteLine($"mgmt: there is no {what} `{name}`");
        Console.Error.WriteLine(suggestions.Count > 0
            ? $"hint: did you mean {string.Join(" or ", suggestions.Select(static s => $"`{s}`"))}?"
            : $"hint: `mgmt docs {part}` lists what there is");
        return ExitCodes.FaultyPolicy;
    }
}
