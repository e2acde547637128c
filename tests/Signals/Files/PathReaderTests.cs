using System.Diagnostics;
using System.Text;
using Mgmt.Platform.Contents;

namespace Mgmt.Signals.Tests;

public sealed class PathReaderTests : IDisposable
{
    private readonly PathReader _reader = new();
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("mgmt-reader-");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4_095)]
    [InlineData(4_096)]
    [InlineData(100_000)]
    public void Read_RegularFile_GivesEveryByte(int size)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        var path = In("file");
        File.WriteAllBytes(path, bytes);

        Assert.Equal(bytes, Read(path));
    }

    [Fact]
    public void Read_FileThatTheKernelMakesUp_GivesItsText() => Assert.StartsWith("MemTotal:", Encoding.UTF8.GetString(Read("/proc/meminfo")), StringComparison.Ordinal);

    [Fact]
    public void Read_NamedPipeWithoutWriter_DoesNotWait()
    {
        var path = In("pipe");
        using (var mkfifo = Process.Start("mkfifo", [path]))
        {
            mkfifo.WaitForExit();
        }

        Assert.Equal($"{path} is a named pipe, not a regular file", Assert.Throws<PathReadException>(() => Read(path)).Message);
    }

    [Theory]
    [InlineData("/dev/zero", "/dev/zero is a device, not a regular file")]
    [InlineData("/tmp", "/tmp is a directory, not a regular file")]
    [InlineData("/no/such", "/no/such: No such file or directory")]
    public void Read_NotARegularFile_SaysWhatItIs(string path, string message) =>
        Assert.Equal(message, Assert.Throws<PathReadException>(() => Read(path)).Message);

    [Fact]
    public void Read_TooLarge_SaysSo()
    {
        var path = In("large");
        File.WriteAllBytes(path, new byte[1_001]);

        Assert.Equal($"{path} is larger than 1000 bytes, the most that is read", Assert.Throws<PathReadException>(() => _reader.Read(Encoding.UTF8.GetBytes(path), 1_000)).Message);
        Assert.Equal(1_001, _reader.Read(Encoding.UTF8.GetBytes(path), 1_001).Length);
        Assert.Throws<PathReadException>(() => _reader.Read("/proc/meminfo"u8, 100));
    }

    [Fact]
    public void Exists_AnythingOrNothing_IsTold()
    {
        Assert.True(_reader.Exists("/tmp"u8));
        Assert.True(_reader.Exists("/dev/null"u8));
        Assert.False(_reader.Exists("/no/such"u8));
        Assert.False(_reader.Exists("/dev/null/below"u8));
        Assert.Throws<PathReadException>(() => _reader.Exists("/a\0b"u8));
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private string In(string name) => Path.Combine(_directory.FullName, name);

    private byte[] Read(string path) => _reader.Read(Encoding.UTF8.GetBytes(path), SignalSources.LargestFile);
}
