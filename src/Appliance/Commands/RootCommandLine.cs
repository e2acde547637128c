using System.CommandLine;

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
            DoctorCommand.Create(),
            VersionCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                Console.Error.WriteLine($"mgmt: {error.Message}");
            }

            Console.Error.WriteLine("See `mgmt --help`.");
            return ExitCodes.Usage;
        }

        return parsed.Invoke();
    }
}
