using System.CommandLine;
using System.CommandLine.Parsing;

namespace Mgmt.Appliance.Commands;

/// <summary>The command line as a whole.</summary>
internal static class RootCommandLine
{
    public static int Run(string[] args)
    {
        var root = new RootCommand("Mgmt: a monitoring-first reactive autoscaling appliance. Signals feed policies, policies say what should exist, the engine repairs the difference or reports it.")
        {
            RunCommand.Create(),
            PlanCommand.Create(),
            CheckCommand.Create(),
            FormatCommand.Create(),
            DocsCommand.Create(),
            StatusCommand.Create(),
            DriftCommand.Create(),
            PauseCommands.Pause(),
            PauseCommands.Resume(),
            ValueCommands.Set(),
            ValueCommands.Get(),
            ValueCommands.Watch(),
            DoctorCommand.Create(),
            VersionCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                Console.Error.WriteLine($"mgmt: {InOneLine(error.Message)}");
            }

            Console.Error.WriteLine($"See `{PathOf(parsed.CommandResult)} --help`.");
            return ExitCodes.Usage;
        }

        try
        {
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
            if (parsed.CommandResult.Command.Name == RunCommand.Name)
            {
                // It deals with signals itself, and may take longer than others to end.
                configuration.ProcessTerminationTimeout = null;
            }

            return parsed.Invoke(configuration);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unwritable(e);
        }
    }

    // Commands report what they cannot read; what is left is that their own output cannot be written.
    private static int Unwritable(Exception fault)
    {
        try
        {
            Console.Error.WriteLine($"mgmt: cannot write the output: {(fault.InnerException ?? fault).Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ExitCodes.Unwritable;
        }

        return ExitCodes.Unwritable;
    }

    private static string PathOf(CommandResult result) => result.Parent is CommandResult parent ? $"{PathOf(parent)} {result.Command.Name}" : "mgmt";

    private static string InOneLine(string message) => string.Join(' ', message.Split((char[])['\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
