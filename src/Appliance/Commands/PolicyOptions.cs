using System.CommandLine;
using Mgmt.Appliance.Rendering;
using Mgmt.Host.Sources;

namespace Mgmt.Appliance.Commands;

/// <summary>The arguments and options that several commands share.</summary>
internal static class PolicyOptions
{
    public static Argument<string[]> Policy { get; } = PolicyWords.Argument(
        ArgumentArity.OneOrMore,
        "A .mcl file, a folder with a metadata.yaml or main.mcl, - for standard input, or code; or yaml and a file, or -: a graph in YAML.");

    public static Option<string?> Hostname { get; } = new("--hostname") { Description = "What $hostname says. Default: this host's name." };

    public static Option<string> ModulePath { get; } = new("--module-path")
    {
        Description = "Where remote imports are looked up last.",
        DefaultValueFactory = static _ => "modules/",
    };

    public static Option<string> Format { get; } = Choice("--format", "How to print: text or json.", "text", "json");

    /// <summary>An option that takes one of <paramref name="values"/>, the first by default.</summary>
    public static Option<string> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => values[0] };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    /// <summary>The host's name: what was given, also when that is empty.</summary>
    public static string HostnameOf(ParseResult result) => result.GetValue(Hostname) ?? Environment.MachineName;

    public static string ModulePathOf(ParseResult result)
    {
        var path = result.GetValue(ModulePath) ?? "modules/";
        return path.EndsWith('/') ? path : path + "/";
    }

    /// <summary>The policy that <paramref name="words"/> name; null, and reported, when there is none.</summary>
    public static PolicySource? Open(string[] words, bool isJson = false)
    {
        var (form, rest) = PolicyWords.Split(words);
        var argument = rest[0];
        try
        {
            return form == PolicyForm.Graph
                ? PolicySource.ResolveGraph(argument, Console.OpenStandardInput())
                : PolicySource.Resolve(argument, Console.OpenStandardInput());
        }
        catch (NoSuchPolicyException e) when (isJson)
        {
            DiagnosticOutput.WriteJson([e.Diagnostic]);
        }
        catch (NoSuchPolicyException e)
        {
            Console.Error.WriteLine($"mgmt: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"mgmt: {argument}: {FileFault.Describe(e)}");
        }

        return null;
    }
}
