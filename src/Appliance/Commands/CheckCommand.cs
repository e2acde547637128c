using System.CommandLine;
using Mgmt.Appliance.Rendering;
using Mgmt.Host;
using Mgmt.Model;

namespace Mgmt.Appliance.Commands;

internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Parse, bind and type-check a policy; print every diagnostic.")
        {
            PolicyOptions.Policy,
            PolicyOptions.Hostname,
            PolicyOptions.ModulePath,
            PolicyOptions.Format,
        };
        command.SetAction(static result =>
        {
            var isJson = result.GetValue(PolicyOptions.Format) == "json";
            if (PolicyOptions.Open(result.GetRequiredValue(PolicyOptions.Policy), isJson) is not { } source)
            {
                return ExitCodes.FaultyPolicy;
            }

            using var workshop = new PolicyWorkshop(PolicyOptions.HostnameOf(result));
            var diagnostics = workshop.Check(source, PolicyOptions.ModulePathOf(result));
            if (isJson)
            {
                DiagnosticOutput.WriteJson(diagnostics);
            }
            else
            {
                DiagnosticOutput.WriteText(diagnostics);
            }

            return diagnostics.Any(static d => d.Severity == Severity.Error) ? ExitCodes.FaultyPolicy : ExitCodes.Fine;
        });
        return command;
    }
}
