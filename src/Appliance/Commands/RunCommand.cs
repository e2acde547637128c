using System.CommandLine;
using System.Runtime.InteropServices;
using Mgmt.Appliance.Rendering;
using Mgmt.Host.Running;
using Mgmt.Host.Sources;
using Mgmt.Host.Web;

namespace Mgmt.Appliance.Commands;

internal static class RunCommand
{
    /// <summary>What the command is called.</summary>
    public const string Name = "run";

    private const string DefaultPolicy = "policies/default";

    public static Command Create()
    {
        var options = new RunCommandOptions();
        var command = new Command(Name, "Run a policy continuously, and follow its files.") { options.Words };
        foreach (var option in options.All)
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetValue(options.Graphviz) is "" || result.GetValue(options.GraphvizFilter) is "")
            {
                result.AddError("--graphviz names a file, and --graphviz-filter a program.");
            }
            else if (result.GetValue(options.GraphvizFilter) is not null && result.GetValue(options.Graphviz) is null)
            {
                result.AddError("--graphviz-filter draws what --graphviz writes: give both.");
            }
        });
        command.SetAction((result, cancellation) => RunAsync(result, options, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, RunCommandOptions options, CancellationToken cancellation)
    {
        if (Settings(result, options) is not { } settings || FindPolicy(result.GetValue(options.Words) ?? [], ref settings) is not { } source)
        {
            return ExitCodes.Usage;
        }

        MgmtHost? running = null;
        var isInterrupted = false;

        // Ended after the host: while it stops, each further signal makes it stop sooner.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            isInterrupted = true;
            Stop(context, escalates: false);
        });
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, escalates: true));
        var output = new RunOutput(Console.Out, Console.Error, settings.Noop);
        try
        {
            await using var host = new MgmtHost(source, settings, output, TimeProvider.System);
            running = host;
            var outcome = await host.RunAsync(cancellation).ConfigureAwait(false);
            return isInterrupted ? ExitCodes.Interrupted : outcome switch
            {
                RunOutcome.FaultyPolicy => ExitCodes.FaultyPolicy,
                RunOutcome.SettledWithFailures => ExitCodes.Unsettled,
                _ => ExitCodes.Fine,
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync($"mgmt: {e.Message}").ConfigureAwait(false);
            return ExitCodes.Usage;
        }

        void Stop(PosixSignalContext context, bool escalates)
        {
            context.Cancel = running is not null;
            running?.Stop(escalates);
        }
    }

    private static RunOptions? Settings(ParseResult result, RunCommandOptions options)
    {
        try
        {
            var listen = result.GetValue(options.Listen);
            if (listen is not (null or "none"))
            {
                ListenAddress.Parse(listen);
            }

            return new()
            {
                Noop = result.GetValue(options.Noop),
                Sema = result.GetValue(options.Sema),
                ConvergedTimeout = Seconds(result.GetValue(options.ConvergedTimeout)),
                MaxRuntime = result.GetValue(options.MaxRuntime) is > 0 and var longest ? Seconds(longest) : null,
                Prefix = result.GetValue(options.TmpPrefix) ? Directory.CreateTempSubdirectory("mgmt-").FullName : result.GetValue(options.Prefix) ?? StatePaths.Default(),
                Hostname = PolicyOptions.HostnameOf(result),
                GraphvizFile = result.GetValue(options.Graphviz) is { } file ? Path.GetFullPath(file) : null,
                GraphvizFilter = result.GetValue(options.GraphvizFilter),
                AutoEdges = !result.GetValue(options.NoAutoEdges),
                Watch = !result.GetValue(options.NoWatch),
                Listen = listen switch { "none" => null, null => ListenAddress.Default, _ => listen },
                ListenIsExplicit = listen is not null,
                MaxChanges = result.GetValue(options.MaxChanges) is { } rate ? ChangeRate.Parse(rate) : null,
                ModulePath = PolicyOptions.ModulePathOf(result),
            };
        }
        catch (FormatException e)
        {
            Console.Error.WriteLine($"mgmt: {e.Message}");
            return null;
        }
    }

    private static PolicySource? FindPolicy(string[] words, ref RunOptions settings)
    {
        if (words is not ([] or ["lang"]))
        {
            return PolicyOptions.Open(words);
        }

        settings = settings with { Noop = true };
        var installed = Path.Combine(AppContext.BaseDirectory, "../../", DefaultPolicy);
        return PolicyOptions.Open([Directory.Exists(DefaultPolicy) ? DefaultPolicy : installed]);
    }

    private static TimeSpan? Seconds(double? seconds) => seconds is >= 0 and var given ? TimeSpan.FromSeconds(Math.Min(given, 1e9)) : null;
}
