using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests.Exhaustion;

/// <summary>A file system that answers nobody costs the resources in it, and nobody else.</summary>
public sealed class DeadMountTests(ITestOutputHelper output) : AcceptanceTest(output)
{
    private const int Dead = 20;

    [Fact]
    public void Run_WithChecksThatHangInADeadMount_SaysSoKeepsTheRestAndGoesOnOnceItIsGone()
    {
        var mount = PathOf("mount");
        var lively = PathOf("tree/lively");
        Directory.CreateDirectory(mount);
        Directory.CreateDirectory(PathOf("tree"));

        // Whoever serves it would read from that descriptor, and nobody does.
        var mgmt = RunConfined(
            "--mount",
            $"exec 9<>/dev/fuse; mount -i -t fuse -o fd=9,rootmode=40000,user_id=0,group_id=0 dead {mount}",
            Write("main.mcl", $$"""
                import "fmt"
                import "iter"

                for $i, $n in iter.range({{Dead}}) {
                	$path = fmt.printf("{{mount}}/%d", $n)
                	file "${path}" {
                		state => "exists",
                		content => "dead\n",
                	}
                }
                file "{{lively}}" {
                	state => "exists",
                	content => "lively\n",
                }
                """));
        mgmt.WaitFor("the lively file", () => World.Text(lively) == "lively\n");
        mgmt.WaitForError("alert", $"file[{mount}/");
        mgmt.WaitForError("alert", "has hung for");
        mgmt.WaitFor("every thread that hangs to be replaced", () => mgmt.Metrics().Sum("mgmt_lanes_written_off_total") >= Dead);
        for (var round = 0; round < 10; round++)
        {
            File.Delete(lively);
            mgmt.WaitFor($"the repair, round {round}", () => World.Text(lively) == "lively\n", TimeSpan.FromSeconds(2));
        }

        // What waits in it fails then, and is tried again after the usual back-off, in what the mount covered.
        Shell.Run("/usr/bin/nsenter", "--mount", "--target", $"{mgmt.Pid}", "/bin/sh", "-c", $"umount --force {mount} || umount --lazy {mount}");
        mgmt.WaitFor("the files of the dead mount", () => Enumerable.Range(0, Dead).All(i => World.Text($"/proc/{mgmt.Pid}/root{mount}/{i}") == "dead\n"), TimeSpan.FromSeconds(150));
        mgmt.WaitFor("all to be well", () => mgmt.Metrics().Sum("mgmt_vertices", ("state", "ok")) == Dead + 1);
        Assert.True(mgmt.EndBy("TERM") < TimeSpan.FromSeconds(1), mgmt.ToString());
    }

    [Fact]
    public void Terminate_WithChecksThatHangInADeadMount_EndsWithinASecond()
    {
        var mount = PathOf("mount");
        Directory.CreateDirectory(mount);
        var mgmt = RunConfined(
            "--mount",
            $"exec 9<>/dev/fuse; mount -i -t fuse -o fd=9,rootmode=40000,user_id=0,group_id=0 dead {mount}",
            Write("main.mcl", $$"""
                file "{{mount}}/file" { state => "exists", }
                print "lively" { msg => "lively", }
                """));
        mgmt.WaitForOutput("print[lively]: lively");

        Assert.True(mgmt.EndBy("TERM") < TimeSpan.FromSeconds(1.5), mgmt.ToString());
        Assert.Equal(0, mgmt.WaitForExit());
    }
}
