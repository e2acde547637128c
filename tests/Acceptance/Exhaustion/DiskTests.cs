using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests.Exhaustion;

/// <summary>A file system that takes nothing more stops only what is in it, and that goes on by itself.</summary>
public sealed class DiskTests(ITestOutputHelper output) : AcceptanceTest(output)
{
    // A failure is tried again after half a minute, a second one after a minute, and so on.
    private static readonly TimeSpan BackOff = TimeSpan.FromSeconds(150);
    private static readonly string Large = new('x', 100_000);

    private string Small => PathOf("small");

    private string Lively => PathOf("tree/lively");

    [Fact]
    public void Run_WithAFullDisk_SaysSoKeepsTheRestAndGoesOnOnceThereIsSpace()
    {
        var mgmt = RunOnASmallDisk("size=400k", Small);
        var target = Inside(mgmt, "target");
        mgmt.WaitForError("settled");
        Assert.Equal(Large, World.Text(target));

        File.WriteAllBytes(Inside(mgmt, "filler"), []);
        Fill(Inside(mgmt, "filler"));
        File.WriteAllText(target, "");
        Fill(Inside(mgmt, "filler"));
        mgmt.WaitForError("failed", $"file[{Small}/target]");
        mgmt.WaitForError("failed", "(ENOSPC): free some space");
        AssertRepairsGoOn(mgmt);
        Assert.Equal("", World.Text(target));
        Assert.Equal(["filler", "target"], Directory.EnumerateFileSystemEntries(Inside(mgmt, "."), "*", new EnumerationOptions { AttributesToSkip = 0 }).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        File.Delete(Inside(mgmt, "filler"));
        mgmt.WaitFor("the file, now that there is space", () => World.Text(target) == Large, BackOff);
        mgmt.WaitForError("healed", $"file[{Small}/target]");
    }

    [Fact]
    public void Run_WithAFileSystemThatBecomesReadOnly_SaysSoKeepsTheRestAndGoesOnOnceItIsNot()
    {
        var mgmt = RunOnASmallDisk("size=4m", Small);
        var target = Inside(mgmt, "target");
        mgmt.WaitForError("settled");
        Assert.Equal(Large, World.Text(target));

        // The change comes first, so that there is something to repair; a stopped program sees both at once.
        mgmt.Signal("STOP");
        File.WriteAllText(target, "changed\n");
        Remount(mgmt, "ro");
        mgmt.Signal("CONT");
        mgmt.WaitForError("failed", $"file[{Small}/target]");
        mgmt.WaitForError("failed", "(EROFS): mount that file system for writing");
        AssertRepairsGoOn(mgmt);
        Assert.Equal("changed\n", World.Text(target));

        Remount(mgmt, "rw");
        mgmt.WaitFor("the file, now that it can be written", () => World.Text(target) == Large, BackOff);
        mgmt.WaitForError("healed", $"file[{Small}/target]");
    }

    [Fact]
    public void Run_WithAFullDiskBelowItsState_RepairsAllTheSameAndJournalsItLater()
    {
        var mgmt = RunOnASmallDisk("size=1m", Prefix);
        mgmt.WaitForError("settled");
        var filler = $"/proc/{mgmt.Pid}/root{Prefix}/filler";
        Fill(filler);

        // What comes first may still fit into the file's own slack.
        for (var round = 0; round < 400 && !mgmt.Errors.Any(static l => l.StartsWith("alert", StringComparison.Ordinal)); round++)
        {
            AssertRepairsGoOn(mgmt);
        }

        mgmt.WaitForError("alert", $"{Prefix}/state.db cannot be written");
        mgmt.WaitForError("alert", "free some space");
        AssertRepairsGoOn(mgmt);
        var before = mgmt.Metrics().Sum("mgmt_repairs_total");

        File.Delete(filler);
        mgmt.WaitForError("alert", "can be written again", patience: BackOff);
        AssertRepairsGoOn(mgmt);
        Assert.Equal(before + 1, mgmt.Metrics().Sum("mgmt_repairs_total"));
        Assert.Equal(0, mgmt.Metrics().Sum("mgmt_failures"));
        mgmt.WaitFor("every repair in the journal", () => Journaled(mgmt) >= before + 1);
    }

    private Appliance RunOnASmallDisk(string options, string where)
    {
        Directory.CreateDirectory(where);
        Directory.CreateDirectory(PathOf("tree"));
        return RunConfined("--mount", $"mount -t tmpfs -o {options} tmpfs {where}", Write("main.mcl", (where == Small ? $$"""
            file "{{Small}}/target" {
            	state => "exists",
            	content => "{{Large}}",
            }

            """ : "") + $$"""
            file "{{Lively}}" {
            	state => "exists",
            	content => "lively\n",
            }
            """));
    }

    // The file system is the program's own; this is how others get there.
    private string Inside(Appliance mgmt, string name) => $"/proc/{mgmt.Pid}/root{Small}/{name}";

    private void Remount(Appliance mgmt, string how) => Shell.Run("/usr/bin/nsenter", "--mount", "--target", $"{mgmt.Pid}", "/bin/mount", "-o", $"remount,{how}", Small);

    // What else there is fails meanwhile, so that the next repair is that of the lively file.
    private void AssertRepairsGoOn(Appliance mgmt)
    {
        var before = mgmt.Metrics().Sum("mgmt_repairs_total");
        File.Delete(Lively);
        mgmt.WaitFor("the repair of the lively file", () => World.Text(Lively) == "lively\n" && mgmt.Metrics().Sum("mgmt_repairs_total") == before + 1);
    }

    private static void Fill(string path)
    {
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        foreach (var size in (ReadOnlySpan<int>)[65536, 4096, 1])
        {
            try
            {
                while (true)
                {
                    file.Write(new byte[size]);
                }
            }
            catch (IOException)
            {
                continue;
            }
        }
    }

    private double Journaled(Appliance mgmt)
    {
        var copy = Path.Combine(Folder, "copy");
        Shell.Run("/bin/sh", "-c", $"mkdir -p {copy} && cp /proc/{mgmt.Pid}/root{Prefix}/state.db* {copy}");
        return int.Parse(Shell.Run("/usr/bin/sqlite3", $"{copy}/state.db", "SELECT count(*) FROM drift"), System.Globalization.CultureInfo.InvariantCulture);
    }
}
