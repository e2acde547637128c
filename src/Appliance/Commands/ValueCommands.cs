using System.CommandLine;
using Mgmt.Appliance.Rendering;
using Mgmt.Host.Api;
using Mgmt.Model;

namespace Mgmt.Appliance.Commands;

/// <summary>`set`, `get` and `watch`: the values that policies read by `world.getval`.</summary>
internal static class ValueCommands
{
    private const string StandardInput = "-";

    public static Command Set()
    {
        var key = Key();
        var value = new Argument<string?>("value") { Description = "The value, or - to read it from standard input.", Arity = ArgumentArity.ZeroOrOne };
        var unset = new Option<bool>("--unset") { Description = "Remove the value." };
        var command = ClientCommands.Create("set", "Store a value that the policy reads by world.getval.", [key, value], [unset], async (client, result, cancellation) =>
        {
            var bytes = result.GetValue(value) switch
            {
                null => null,
                StandardInput => await ReadAsync(cancellation).ConfigureAwait(false),
                var given => ((Str)given).Memory.ToArray(),
            };
            await client.SetValueAsync(result.GetRequiredValue(key), bytes, cancellation).ConfigureAwait(false);
            return ExitCodes.Fine;
        });
        command.Validators.Add(result =>
        {
            if ((result.GetValue(value) is not null) == result.GetValue(unset))
            {
                result.AddError("Give a value, or --unset to remove it.");
            }
        });
        return command;
    }

    public static Command Get()
    {
        var key = Key();
        return ClientCommands.Create("get", "Print the value under a key.", [key], [PolicyOptions.Format], async (client, result, cancellation) =>
        {
            var name = result.GetRequiredValue(key);
            var value = await client.GetValueAsync(name, cancellation).ConfigureAwait(false);
            ValueOutput.Write(ValueReport.Of(name, value is null ? null : Str.Adopt(value)), IsJson(result));
            return value is null ? ExitCodes.Refused : ExitCodes.Fine;
        });
    }

    public static Command Watch()
    {
        var key = Key();
        return ClientCommands.Create("watch", "Print the value under a key, and again whenever it changes.", [key], [PolicyOptions.Format], async (client, result, cancellation) =>
        {
            await foreach (var value in client.WatchValueAsync(result.GetRequiredValue(key), cancellation).ConfigureAwait(false))
            {
                ValueOutput.Write(value, IsJson(result));
            }

            return ExitCodes.Fine;
        });
    }

    private static Argument<string> Key()
    {
        var key = new Argument<string>("key") { Description = "What the value lies under." };
        key.Validators.Add(static result =>
        {
            if (result.Tokens is [{ Value.Length: 0 }])
            {
                result.AddError("The key is empty.");
            }
        });
        return key;
    }

    private static bool IsJson(ParseResult result) => result.GetValue(PolicyOptions.Format) == "json";

    // One byte more than is allowed is enough to be refused.
    private static async Task<byte[]> ReadAsync(CancellationToken cancellation)
    {
        var buffer = new byte[ValueReport.MaxLength + 1];
        using var input = Console.OpenStandardInput();
        var length = await input.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        return buffer[..length];
    }
}
