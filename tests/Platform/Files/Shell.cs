using System.Diagnostics;

namespace Mgmt.Platform.Tests.Files;

/// <summary>Runs what the tests need from outside the process.</summary>
internal static class Shell
{
    public static string Run(string script)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{script}: {output}{errors.Result}");
    }
}
