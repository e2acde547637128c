using System.Diagnostics;

namespace Mgmt.Store.Tests;

/// <summary>A file system in memory, mounted below a directory until the test is over. Needs root.</summary>
internal sealed class TemporaryFileSystem : IDisposable
{
    public TemporaryFileSystem(string parent, string options)
    {
        Path = System.IO.Path.Combine(parent, "mount");
        Directory.CreateDirectory(Path);
        Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", Path);
    }

    public string Path { get; }

    public void Dispose() => Run("umount", "--lazy", Path);

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
