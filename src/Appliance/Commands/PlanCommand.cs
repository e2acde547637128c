using System.CommandLine;
using System.Globalization;
using Mgmt.Appliance.Rendering;
using Mgmt.Host;
using Mgmt.Host.Planning;

namespace Mgmt.Appliance.Commands;

internal static class PlanCommand
{
    public static Command Create()
    {
        var format = PolicyOptions.Choice("--format", "How to print: text, json or dot.", "text", "json", "dot");
        var timeout = new Option<double>("--timeout") { Description = "Seconds that functions may take for their first value.", DefaultValueFactory = static _ => 10 };
        timeout.Validators.Add(static result =>
        {
            // What is no number at all is refused already.
            if (result.Tokens is [var given] && double.TryParse(given.Value, CultureInfo.InvariantCulture, out var seconds) && seconds is not >= 0)
            {
                result.AddError("--timeout takes a number of seconds, 0 or more.");
            }
        });
        var check = new Option<bool>("--check") { Description = "Also check every resource against the world, and print the differences." };
        var noAutoEdges = new Option<bool>("--no-autoedges") { Description = "Leave out the edges that follow from what resources are." };
        var autoGroup = new Option<bool>("--autogroup") { Description = "Show the graph in which one resource stands for others where that is possible." };
        var command = new Command("plan", "Evaluate a policy once, touch nothing, print the first resource graph.")
        {
            PolicyOptions.Policy,
            PolicyOptions.Hostname,
            PolicyOptions.ModulePath,
            format,
            timeout,
            check,
            noAutoEdges,
            autoGroup,
        };
        command.SetAction(async (result, cancellation) =>
        {
            var chosen = result.GetValue(format);
            if (PolicyOptions.Open(result.GetRequiredValue(PolicyOptions.Policy), isJson: chosen == "json") is not { } source)
            {
                return ExitCodes.FaultyPolicy;
            }

            using var workshop = new PolicyWorkshop(PolicyOptions.HostnameOf(result));
            var plan = workshop.Plan(source, new()
            {
                ModulePath = PolicyOptions.ModulePathOf(result),
                Timeout = TimeSpan.FromSeconds(Math.Clamp(result.GetValue(timeout), 0, 86_400)),
                AutoEdges = !result.GetValue(noAutoEdges),
                AutoGroup = result.GetValue(autoGroup),
            });
            if (plan.Graph is null && chosen == "json")
            {
                DiagnosticOutput.WriteJson(plan.Diagnostics);
            }
            else
            {
                DiagnosticOutput.WriteText(plan.Diagnostics);
            }

            if (plan.Graph is not { } graph)
            {
                return ExitCodes.FaultyPolicy;
            }

            Console.Out.Write(chosen switch
            {
                "json" => PlanJson.Write(graph),
                "dot" => PlanDot.Write(graph),
                _ => PlanText.Write(graph),
            });
            if (result.GetValue(check))
            {
                CheckOutput.Write(await workshop.CheckWorldAsync(graph, cancellation).ConfigureAwait(false));
            }

            return ExitCodes.Fine;
        });
        return command;
    }
}
