using System.CommandLine;
using Mgmt.Appliance.Rendering;
using Mgmt.Host.Api;
using Mgmt.Host.Running;

namespace Mgmt.Appliance.Commands;

/// <summary>What the commands have in common that talk to a running appliance.</summary>
internal static class ClientCommands
{
    public static Option<string?> Prefix { get; } = new("--prefix") { Description = "The state folder of the appliance. Default: that of `mgmt run`." };

    /// <summary>A command that asks the appliance, and exits with what <paramref name="ask"/> returns.</summary>
    public static Command Create(string name, string description, IEnumerable<Argument> arguments, IEnumerable<Option> options, Func<ApplianceClient, ParseResult, CancellationToken, Task<int>> ask)
    {
        var command = new Command(name, description);
        foreach (var argument in arguments)
        {
            command.Arguments.Add(argument);
        }

        command.Options.Add(Prefix);
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        command.SetAction((result, cancellation) => AskAsync(result, ask, cancellation));
        return command;
    }

    private static async Task<int> AskAsync(ParseResult result, Func<ApplianceClient, ParseResult, CancellationToken, Task<int>> ask, CancellationToken cancellation)
    {
        using var client = new ApplianceClient(result.GetValue(Prefix) ?? StatePaths.Default());
        try
        {
            return await ask(client, result, cancellation).ConfigureAwait(false);
        }
        catch (ApplianceUnreachableException e)
        {
            await Console.Error.WriteLineAsync($"mgmt: {e.Message}").ConfigureAwait(false);
            return ExitCodes.Unreachable;
        }
        catch (ApplianceRefusedException e)
        {
            await Console.Error.WriteLineAsync($"mgmt: {PlainText.OnOneLine(e.Message)}").ConfigureAwait(false);
            return ExitCodes.Refused;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }
    }
}
