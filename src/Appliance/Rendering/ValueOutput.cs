using System.Text.Json;
using Mgmt.Host.Api;

namespace Mgmt.Appliance.Rendering;

/// <summary>Prints values as data: their bytes and the end of a line, or a line of JSON.</summary>
internal static class ValueOutput
{
    /// <summary>Prints what lies under a key. That there is nothing goes to standard error, unless JSON can say it.</summary>
    public static void Write(ValueReport report, bool isJson)
    {
        if (isJson)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(report, ApiJson.Default.ValueReport));
        }
        else if (report.ToBytes() is { } bytes)
        {
            // In one piece, so that whoever reads lines never sees half a one.
            using var output = Console.OpenStandardOutput();
            output.Write([.. bytes, (byte)'\n']);
        }
        else
        {
            Console.Error.WriteLine($"mgmt: there is no value under `{PlainText.Short(report.Key)}`; `mgmt set` stores one");
        }
    }
}
