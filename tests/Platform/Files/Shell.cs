using System.Diagnostics;

namespace Mgmt.Platform.Tests.Files;

/// <summary>Runs what the tests need from outside the process.</summary>
internal static class Shell
{
    public static void Try(string script) => _ = Start(script, out _);

    public static string Run(string script)
    {
        var output = Start(script, out var code);
        return code == 0 ? output : throw new InvalidOperationException($"{script}: {output}");
    }

    private static string Start(string script, out int code)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        code = process.ExitCode;
        return output + errors.Result;
    }
}
