using System.Text;

namespace Mgmt.Platform.Tests.Files;

/// <summary>A directory of a test's own on a real file system, removed with everything in it.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public TemporaryDirectory() => Path = Directory.CreateTempSubdirectory("mgmt-test-").FullName;

    public string Path { get; }

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public static byte[] Bytes(string path) => Encoding.UTF8.GetBytes(path);

    public void Dispose()
    {
        Shell.Run($"rm -rf '{Path}'");
    }
}
