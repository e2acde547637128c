using System.CommandLine;
using System.Text.Json;
using Mgmt.Appliance.Rendering;
using Mgmt.Host.Api;

namespace Mgmt.Appliance.Commands;

/// <summary>`pause` and `resume`.</summary>
internal static class PauseCommands
{
    public static Command Pause() => Create(
        "pause",
        "Withhold changes, of everything or of one resource, until `mgmt resume`; checks go on and drift is reported.",
        static (client, target, cancellation) => client.PauseAsync(target, cancellation));

    public static Command Resume() => Create(
        "resume",
        "End a pause, of everything or of one resource.",
        static (client, target, cancellation) => client.ResumeAsync(target, cancellation));

    private static Command Create(string name, string description, Func<ApplianceClient, string?, CancellationToken, Task<PauseReport>> change)
    {
        var target = new Argument<string?>("target") { Description = "The resource, kind[name]. Default: everything.", Arity = ArgumentArity.ZeroOrOne };
        target.Validators.Add(static result =>
        {
            try
            {
                if (result.Tokens is [var given])
                {
                    VertexName.Parse(given.Value);
                }
            }
            catch (FormatException e)
            {
                result.AddError(PlainText.OnOneLine(e.Message));
            }
        });
        return ClientCommands.Create(name, description, [target], [PolicyOptions.Format], async (client, result, cancellation) =>
        {
            var report = await change(client, result.GetValue(target), cancellation).ConfigureAwait(false);
            Console.Out.Write(result.GetValue(PolicyOptions.Format) == "json"
                ? JsonSerializer.Serialize(report, ApiJson.Default.PauseReport) + "\n"
                : Text(report));
            return ExitCodes.Fine;
        });
    }

    private static string Text(PauseReport report) => report switch
    {
        { All: false, Vertices.Count: 0 } => "nothing is paused\n",
        _ => string.Concat(StatusText.Paused(report).Select(static p => $"paused     {PlainText.OnOneLine(p)}\n")),
    };
}
