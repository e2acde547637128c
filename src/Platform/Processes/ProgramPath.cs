using System.Text;
using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Processes;

/// <summary>Finds programs as a shell does.</summary>
internal static unsafe class ProgramPath
{
    private const int Executable = 1;

    /// <summary>The path of <paramref name="program"/> with a terminating zero, or null when no directory of <c>PATH</c> has it.</summary>
    public static byte[]? Find(ReadOnlySpan<byte> program)
    {
        if (program.Contains((byte)'/'))
        {
            return [.. program, 0];
        }

        var directories = Environment.GetEnvironmentVariable("PATH") ?? "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
        foreach (var directory in directories.Split(':', StringSplitOptions.RemoveEmptyEntries))
        {
            byte[] candidate = [.. Encoding.UTF8.GetBytes(directory), (byte)'/', .. program, 0];
            fixed (byte* path = candidate)
            {
                if (Libc.Access(path, Executable) == 0 && !Directory.Exists(Encoding.UTF8.GetString(candidate.AsSpan(..^1))))
                {
                    return candidate;
                }
            }
        }

        return null;
    }
}
