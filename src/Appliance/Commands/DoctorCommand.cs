using System.CommandLine;
using System.Text;
using System.Text.Json;
using Mgmt.Host.Doctor;
using Mgmt.Host.Running;

namespace Mgmt.Appliance.Commands;

internal static class DoctorCommand
{
    public static Command Create()
    {
        var prefix = new Option<string?>("--prefix") { Description = "Where state would be kept." };
        var command = new Command("doctor", "Say what this host offers and lacks, with the remedy.") { prefix, PolicyOptions.Format };
        command.SetAction(result =>
        {
            var findings = HostDoctor.Examine(result.GetValue(prefix) ?? StatePaths.Default());
            Console.Out.Write(result.GetValue(PolicyOptions.Format) == "json" ? Json(findings) : Text(findings));
            return ExitCodes.Fine;
        });
        return command;
    }

    private static string Text(IReadOnlyList<Finding> findings)
    {
        var text = new StringBuilder();
        var width = findings.Max(static f => f.Name.Length);
        foreach (var finding in findings)
        {
            var state = finding.State switch
            {
                FindingState.Fine => "ok     ",
                FindingState.Weak => "weak   ",
                _ => "missing",
            };
            text.Append(state).Append("  ").Append(finding.Name.PadRight(width)).Append("  ").Append(finding.Detail);
            text.Append(finding.State == FindingState.Fine || finding.Remedy.Length == 0 ? "" : $"\n         {new string(' ', width)}  remedy: {finding.Remedy}").Append('\n');
        }

        return text.ToString();
    }

    private static string Json(IReadOnlyList<Finding> findings)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("findings");
            foreach (var finding in findings)
            {
                writer.WriteStartObject();
                writer.WriteString("name", finding.Name);
                writer.WriteString("state", finding.State.ToString().ToLowerInvariant());
                writer.WriteString("detail", finding.Detail);
                writer.WriteString("remedy", finding.Remedy);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
