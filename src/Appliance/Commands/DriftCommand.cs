using System.CommandLine;
using System.Text.Json;
using Mgmt.Appliance.Rendering;
using Mgmt.Host.Api;

namespace Mgmt.Appliance.Commands;

internal static class DriftCommand
{
    public static Command Create()
    {
        var last = new Option<int>("--last") { Description = "How many events, the newest ones. Default 100.", DefaultValueFactory = static _ => 100 };
        last.Validators.Add(static result =>
        {
            // What is no number at all is refused already.
            if (result.Tokens is [var given] && int.TryParse(given.Value, out var count) && count is < 1 or > DriftReport.MaxEvents)
            {
                result.AddError($"--last takes a number from 1 to {DriftReport.MaxEvents}.");
            }
        });
        return ClientCommands.Create(
            "drift",
            "List the differences that were found, and what was done about them.",
            [],
            [last, PolicyOptions.Format],
            async (client, result, cancellation) =>
            {
                var report = await client.DriftAsync(result.GetValue(last), cancellation).ConfigureAwait(false);
                Console.Out.Write(result.GetValue(PolicyOptions.Format) == "json"
                    ? JsonSerializer.Serialize(report, ApiJson.Default.DriftReport) + "\n"
                    : DriftText.Write(report));
                return ExitCodes.Fine;
            });
    }
}
