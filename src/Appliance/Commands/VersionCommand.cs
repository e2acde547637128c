using System.CommandLine;
using System.Reflection;

namespace Mgmt.Appliance.Commands;

internal static class VersionCommand
{
    public static Command Create()
    {
        var command = new Command("version", "Print the version.");
        command.SetAction(static _ =>
        {
            var version = typeof(VersionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
            Console.Out.WriteLine($"mgmt {version}");
            return ExitCodes.Fine;
        });
        return command;
    }
}
