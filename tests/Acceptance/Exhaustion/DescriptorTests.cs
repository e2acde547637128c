using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests.Exhaustion;

/// <summary>Without a file descriptor left the program says so, lives on, and goes on once there are some.</summary>
public sealed class DescriptorTests(ITestOutputHelper output) : AcceptanceTest(output)
{
    [Fact]
    public void Run_WithoutADescriptorLeft_SaysSoAndGoesOnOnceThereAreSome()
    {
        var target = PathOf("tree/target");
        Directory.CreateDirectory(PathOf("tree"));
        var mgmt = Run(Write("main.mcl", $$"""
            file "{{target}}" {
            	state => "exists",
            	content => "target\n",
            }
            exec "/usr/bin/touch {{PathOf("made")}}" { creates => "{{PathOf("made")}}", }
            print "told" { msg => "told", }
            """));
        mgmt.WaitFor("the file and the command", () => World.Text(target) == "target\n" && File.Exists(PathOf("made")));
        mgmt.WaitForError("settled");

        Limit(mgmt, "16");
        File.WriteAllText(target, "changed\n");
        File.Delete(PathOf("made"));
        mgmt.WaitForError("failed", $"file[{target}]");
        mgmt.WaitForError("failed", "raise the limit of open files");
        mgmt.WaitForError("failed", "exec[");
        Assert.False(mgmt.HasExited, mgmt.ToString());

        Limit(mgmt, "4096");
        mgmt.WaitFor("the file and the command again", () => World.Text(target) == "target\n" && File.Exists(PathOf("made")), TimeSpan.FromSeconds(150));
        mgmt.WaitForError("healed", $"file[{target}]");
        mgmt.WaitForError("healed", "exec[");
        File.Delete(target);
        mgmt.WaitFor("a repair as before", () => World.Text(target) == "target\n");
        mgmt.WaitFor("all to be well", () => mgmt.Metrics().Sum("mgmt_failures") == 0);
        Assert.DoesNotContain(mgmt.Errors, static l => l.Contains("Unhandled", StringComparison.Ordinal));
    }

    private static void Limit(Appliance mgmt, string number) => Shell.Run("/usr/bin/prlimit", "--pid", $"{mgmt.Pid}", $"--nofile={number}:");
}
