using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests;

/// <summary><c>--max-changes</c>: past the limit nothing is changed, somebody is told, and it goes on by itself.</summary>
public sealed class MaxChangesTests(ITestOutputHelper output) : AcceptanceTest(output)
{
    private const int Files = 8;
    private const int Most = 3;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(3);

    [Fact]
    public void Run_PastTheMostChangesInAPeriod_FreezesSaysSoAndGoesOnInTheNextOne()
    {
        Directory.CreateDirectory(PathOf("tree"));
        var mgmt = Run(
            Write("main.mcl", $$"""
                import "fmt"
                import "iter"

                for $i, $n in iter.range({{Files}}) {
                	$path = fmt.printf("{{PathOf("tree")}}/%d", $n)
                	file "${path}" {
                		state => "exists",
                		content => "there\n",
                	}
                }
                print "free" { msg => "observers are not limited", }
                """),
            "--max-changes",
            $"{Most}/{Period.TotalSeconds}s");

        mgmt.WaitForError("alert", $"changes are frozen: the limit of {Most} changes in {Period.TotalSeconds} s is reached");
        mgmt.WaitForOutput("print[free]: observers are not limited");
        mgmt.WaitFor("the rest", () => Directory.GetFiles(PathOf("tree")).Length == Files);
        mgmt.WaitForError("alert", "changes are no longer frozen");
        Assert.Equal(Files, mgmt.Metrics().Sum("mgmt_repairs_total", ("kind", "file")));

        // The kernel's stamps are when they were written, which is a little after they were let through.
        var written = Directory.GetFiles(PathOf("tree")).Select(File.GetLastWriteTimeUtc).Order().ToArray();
        for (var i = Most; i < Files; i++)
        {
            Assert.True(written[i] - written[i - Most] > Period * 0.8, $"{i} and {i - Most} are {(written[i] - written[i - Most]).TotalSeconds:0.00} s apart\n{mgmt}");
        }

        // What is within the limit again is repaired at once.
        mgmt.WaitFor("a period without changes", () => DateTime.UtcNow - written[^1] > Period + TimeSpan.FromSeconds(1));
        File.Delete(PathOf("tree/0"));
        Assert.True(mgmt.WaitFor("the repair", () => File.Exists(PathOf("tree/0"))) < Period);
    }
}
