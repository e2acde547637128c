using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests;

/// <summary>In noop nothing is changed, and everything that would be is told.</summary>
public sealed class NoopTests(ITestOutputHelper output) : AcceptanceTest(output)
{
    private string Tree => PathOf("tree");

    [Fact]
    public void Run_InNoop_ChangesNothingAndTellsEachDifferenceFromTo()
    {
        var policy = Differing();
        var before = World.Fingerprint(Tree);

        var mgmt = RunOnce(policy, "--noop");

        Assert.Equal(0, mgmt.WaitForExit());
        Assert.Equal(before, World.Fingerprint(Tree));
        foreach (var name in (string[])["missing", "wrong", "stubborn", "mode", "forbidden", "folder/"])
        {
            Assert.Contains(mgmt.Errors, l => l.StartsWith("noop", StringComparison.Ordinal) && l.Contains($"file[{Tree}/{name}]", StringComparison.Ordinal) && l.Contains('→', StringComparison.Ordinal));
        }

        Assert.Contains(mgmt.Errors, l => l.Contains($"file[{Tree}/mode]", StringComparison.Ordinal) && l.Contains("0644 → 0600", StringComparison.Ordinal));
        Assert.Contains(mgmt.Errors, static l => l.StartsWith("noop", StringComparison.Ordinal) && l.Contains("exec[touch]", StringComparison.Ordinal));
        Assert.Contains(mgmt.Errors, static l => l.StartsWith("noop", StringComparison.Ordinal) && l.Contains("virt[machine]", StringComparison.Ordinal));
        Assert.DoesNotContain(mgmt.Errors, static l => l.StartsWith("change", StringComparison.Ordinal) && !l.Contains("print[", StringComparison.Ordinal));
        Assert.Contains("8 differ", Assert.Single(mgmt.Errors, static l => l.StartsWith("settled", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain(mgmt.Errors, l => l.Contains($"file[{Tree}/right]", StringComparison.Ordinal));
        Assert.Contains("print[said]: observers speak in noop", mgmt.Output);
    }

    [Fact]
    public void Run_InNoopWithChangesBehindItsBack_ReportsAndLeavesThem()
    {
        var policy = Differing();
        var mgmt = Run(policy, "--noop");
        mgmt.WaitForError("settled");
        var pending = mgmt.Metrics().Sum("mgmt_noop_pending_changes");

        File.WriteAllText(Path.Combine(Tree, "right"), "not any more\n");
        var before = World.Fingerprint(Tree);
        var line = mgmt.WaitForError("noop", $"file[{Tree}/right]");

        Assert.Contains("→", line, StringComparison.Ordinal);
        Assert.Equal(pending + 1, mgmt.Metrics().Sum("mgmt_noop_pending_changes"));
        var page = mgmt.Metrics();
        Assert.Equal(page.Sum("mgmt_repairs_total", ("kind", "print")), page.Sum("mgmt_repairs_total"));
        Assert.Equal(before, World.Fingerprint(Tree));
    }

    [Fact]
    public void Run_AfterNoop_MakesExactlyWhatWasTold()
    {
        var policy = Differing();
        Assert.Equal(0, RunOnce(policy, "--noop").WaitForExit());

        Assert.Equal(0, RunOnce(policy).WaitForExit());

        Assert.Equal("new\n", World.Text(Path.Combine(Tree, "missing")));
        Assert.Equal("as it should be\n", World.Text(Path.Combine(Tree, "wrong")));
        Assert.Equal("as it should be\n", World.Text(Path.Combine(Tree, "stubborn")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Tree, "mode")));
        Assert.False(File.Exists(Path.Combine(Tree, "forbidden")));
        Assert.True(Directory.Exists(Path.Combine(Tree, "folder")));
        Assert.True(File.Exists(Path.Combine(Tree, "touched")));
    }

    private string Differing()
    {
        foreach (var (name, text) in (ReadOnlySpan<(string, string)>)[("wrong", "something else\n"), ("stubborn", "something else\n"), ("mode", "m\n"), ("forbidden", ""), ("right", "right\n")])
        {
            Write($"tree/{name}", text);
        }

        File.SetUnixFileMode(Path.Combine(Tree, "mode"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        return Write("main.mcl", $$"""
            file "{{Tree}}/missing" {
            	state => "exists",
            	content => "new\n",
            }
            file "{{Tree}}/wrong" {
            	state => "exists",
            	content => "as it should be\n",
            }
            file "{{Tree}}/stubborn" {
            	state => "exists",
            	content => "as it should be\n",
            	Meta:noop => false,
            }
            file "{{Tree}}/mode" {
            	state => "exists",
            	mode => "0600",
            }
            file "{{Tree}}/forbidden" { state => "absent", }
            file "{{Tree}}/folder/" { state => "exists", }
            file "{{Tree}}/right" {
            	state => "exists",
            	content => "right\n",
            }
            exec "touch" {
            	cmd => "/usr/bin/touch {{Tree}}/touched",
            	creates => "{{Tree}}/touched",
            	Meta:noop => false,
            }
            virt "machine" {
            	uri => "test:///default",
            	state => "running",
            	cpus => 2,
            	maxcpus => 4,
            	memory => 65536,
            }
            print "said" { msg => "observers speak in noop", }
            """);
    }
}
