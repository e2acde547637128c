namespace Mgmt.Store.Tests;

/// <summary>A directory that is gone after the test.</summary>
internal sealed class TempDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mgmt-store-").FullName;

    public string File => System.IO.Path.Combine(Path, StateStore.FileName);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
