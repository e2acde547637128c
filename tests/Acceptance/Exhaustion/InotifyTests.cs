using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests.Exhaustion;

/// <summary>What the kernel cannot tell is looked for.</summary>
public sealed class InotifyTests(ITestOutputHelper output) : AcceptanceTest(output)
{
    private const int Files = 50;

    [Fact]
    public void Run_WithAQueueThatOverflows_LooksAtEverythingAgainAndSaysSo()
    {
        Directory.CreateDirectory(PathOf("tree"));
        var mgmt = Run(Write("main.mcl", FilesPolicy()));
        mgmt.WaitForError("settled");

        InotifyQueue.Overflow(mgmt, PathOf("tree"), () =>
        {
            for (var i = 0; i < Files; i++)
            {
                File.Delete(PathOf($"tree/{i}"));
            }
        });
        mgmt.WaitFor("every file again", AllThere);
        mgmt.WaitForError("alert", "fs.inotify.max_queued_events");

        // From here on it is told again.
        File.Delete(PathOf("tree/7"));
        mgmt.WaitFor("a repair as before", () => World.Text(PathOf("tree/7")) == "7\n");
        var page = mgmt.Metrics();
        Assert.Equal(0, page.Sum("mgmt_repairs_total", ("cause", "resync")) + page.Sum("mgmt_repairs_total", ("cause", "poll")));
    }

    [Fact]
    public void Run_WithoutAWatchLeft_PollsWhatItCannotWatchSaysSoAndWatchesOnceThereAreSome()
    {
        for (var i = 0; i < Files; i++)
        {
            Directory.CreateDirectory(PathOf($"tree/{i}"));
        }

        // The limit is that of a user namespace, so that nobody else notices. The way here takes some watches already.
        var mgmt = RunConfined("--map-root-user", "echo 20 > /proc/sys/user/max_inotify_watches", Write("main.mcl", FilesPolicy("/file")));
        mgmt.WaitForError("settled");
        mgmt.WaitForError("polled", "raise fs.inotify.max_user_watches");
        Assert.Single(mgmt.Errors, static l => l.StartsWith("polled", StringComparison.Ordinal));
        Assert.InRange(mgmt.Metrics().Sum("mgmt_polled_paths"), Files - 20, Files - 1);

        // Some are watched, and are looked after as ever.
        var file = Enumerable.Range(0, Files).Select(i => PathOf($"tree/{i}/file")).ToArray();
        Array.ForEach(file, File.Delete);
        mgmt.WaitFor("the repair of those that are watched", () => file.Any(File.Exists));
        Assert.Equal(0, mgmt.Metrics().Sum("mgmt_repairs_total", ("cause", "poll")));

        Shell.Run("/usr/bin/nsenter", "--user", "--target", $"{mgmt.Pid}", "/bin/sh", "-c", "echo 100000 > /proc/sys/user/max_inotify_watches");
        mgmt.WaitFor("the repair of the others", () => file.All(File.Exists), TimeSpan.FromSeconds(90));
        mgmt.WaitFor("every file to be watched", () => mgmt.Metrics() is var page && page.Sum("mgmt_polled_paths") == 0 && page.Sum("mgmt_repairs_total") == 2 * Files);
        var polled = mgmt.Metrics().Sum("mgmt_repairs_total", ("cause", "poll"));
        Assert.InRange(polled, 1, Files - 1);

        Array.ForEach(file, File.Delete);
        mgmt.WaitFor("the repair of all of them", () => mgmt.Metrics().Sum("mgmt_repairs_total") == 3 * Files);
        Assert.Equal(polled, mgmt.Metrics().Sum("mgmt_repairs_total", ("cause", "poll")));
    }

    private string FilesPolicy(string below = "") => $$"""
        import "fmt"
        import "iter"

        for $i, $n in iter.range({{Files}}) {
        	$path = fmt.printf("{{PathOf("tree")}}/%d{{below}}", $n)
        	file "${path}" {
        		state => "exists",
        		content => fmt.printf("%d\n", $n),
        	}
        }

        """;

    private bool AllThere() => Enumerable.Range(0, Files).All(i => World.Text(PathOf($"tree/{i}")) == $"{i}\n");
}
