using System.Text;

namespace Mgmt.Signals.Tests;

public sealed class ProcTextTests
{
    [Fact]
    public void Read_LongerThanTheBuffer_IsReadWhole()
    {
        var files = new FakeProcFiles();
        files.Texts["/proc/long"] = new string('x', 5_000);
        using var text = new ProcText(files, "/proc/long");

        Assert.Equal(5_000, text.Read().Length);
        Assert.Equal(5_000, text.Read().Length);
        Assert.Equal(1, files.Opened);
    }

    [Fact]
    public void Read_AfterAFailure_OpensAnew()
    {
        var files = new FakeProcFiles();
        files.Texts["/proc/x"] = "1";
        using var text = new ProcText(files, "/proc/x");
        text.Read();
        files.Texts.Remove("/proc/x");
        Assert.Throws<IOException>(() => { text.Read(); });
        files.Texts["/proc/x"] = "2";

        Assert.Equal("2", Encoding.UTF8.GetString(text.Read()));
        Assert.Equal(2, files.Opened);
        Assert.Equal(1, files.StillOpen);
    }

    [Fact]
    public void Read_AfterDispose_Refuses()
    {
        var files = new FakeProcFiles();
        files.Texts["/proc/x"] = "1";
        var text = new ProcText(files, "/proc/x");
        text.Read();
        text.Dispose();

        Assert.Throws<ObjectDisposedException>(() => { text.Read(); });
        Assert.Equal(0, files.StillOpen);
    }
}
