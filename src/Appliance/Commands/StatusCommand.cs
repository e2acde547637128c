using System.CommandLine;
using System.Text.Json;
using Mgmt.Appliance.Rendering;
using Mgmt.Host.Api;

namespace Mgmt.Appliance.Commands;

internal static class StatusCommand
{
    public static Command Create() => ClientCommands.Create(
        "status",
        "Say how the running appliance and its resources stand.",
        [],
        [PolicyOptions.Format],
        static async (client, result, cancellation) =>
        {
            var status = await client.StatusAsync(cancellation).ConfigureAwait(false);
            Console.Out.Write(result.GetValue(PolicyOptions.Format) == "json"
                ? JsonSerializer.Serialize(status, ApiJson.Default.StatusReport) + "\n"
                : StatusText.Write(status));
            return ExitCodes.Fine;
        });
}
