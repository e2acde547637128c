using System.Text;
using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests;

/// <summary>Whenever the program dies, a file is what it was or what it should be.</summary>
public sealed class CrashTests(ITestOutputHelper output) : AcceptanceTest(output)
{
    private const int Files = 3000;
    private const int Kills = 20;
    private const int Killed = 128 + 9;

    [Fact]
    public void Kill_BetweenWriteAndRename_LeavesEveryFileOldOrNewAndNoLitter()
    {
        var tree = PathOf("tree");
        var log = PathOf("faults");
        Directory.CreateDirectory(tree);
        Array.ForEach([.. Enumerable.Range(0, Files)], i => File.WriteAllText(NameOf(i), Content(i, 0)));

        for (var version = 1; version <= Kills; version++)
        {
            // Every file is new each time, so that every one of these hits comes.
            var hit = 1 + (version * 733 % (Files - 100));
            var before = Enumerable.Range(0, Files).Select(i => World.Text(NameOf(i))).ToArray();
            var mgmt = Start(
                Programs.Debug,
                ["run", Write("main.mcl", Policy(version)), "--prefix", Prefix, "--listen", "none", "--converged-timeout", "0"],
                environment: new Dictionary<string, string>(StringComparer.Ordinal) { ["MGMT_FAULT"] = $"file.before-rename:{hit}:kill", ["MGMT_FAULT_LOG"] = log });

            Assert.True(mgmt.WaitForExit() == Killed, $"it was to die at hit {hit}; the development build has that fault point, no other\n{mgmt}");
            Assert.Equal(version, HitsIn(log));
            for (var i = 0; i < Files; i++)
            {
                var now = World.Text(NameOf(i));
                Assert.True(now == before[i] || now == Content(i, version), $"{NameOf(i)} is neither old nor new after hit {hit}: {now?.Length} characters\n{mgmt}");
            }
        }

        var last = RunOnce(Write("main.mcl", Policy(Kills + 1)));
        Assert.Equal(0, last.WaitForExit());
        Assert.All(Enumerable.Range(0, Files), i => Assert.Equal(Content(i, Kills + 1), World.Text(NameOf(i))));
        Assert.Equal(Files, Directory.EnumerateFileSystemEntries(tree, "*", new EnumerationOptions { AttributesToSkip = 0 }).Count());
    }

    [Fact]
    public void Kill_AtAnyMoment_LeavesAPrefixThatRunsOn()
    {
        var target = PathOf("target");
        var random = new Random(2);
        for (var round = 0; round < 10; round++)
        {
            var policy = Write("main.mcl", $$"""
                file "{{target}}" {
                	state => "exists",
                	content => "round {{round}}\n",
                }
                """);
            var mgmt = Run(policy);
            mgmt.WaitFor($"round {round}", () => World.Text(target) == $"round {round}\n");
            for (var i = random.Next(20); i > 0; i--)
            {
                File.Delete(target);
                mgmt.WaitFor("the repair", () => World.Text(target) == $"round {round}\n");
            }

            mgmt.Kill();
            Assert.DoesNotContain(mgmt.Errors, static l => l.StartsWith("alert", StringComparison.Ordinal));
        }

        Assert.Equal(0, RunOnce(PathOf("main.mcl")).WaitForExit());
    }

    private static int HitsIn(string log) => File.Exists(log) ? File.ReadLines(log).Count(static l => l == "file.before-rename") : 0;

    // More than a page, so that half a file is one that the kernel could have left.
    private static string Content(int file, int version) => new StringBuilder($"{file} {version}\n").Insert(0, Body).Append("end\n").ToString();

    private static readonly string Body = string.Concat(Enumerable.Repeat("a line of thirty-two characters.", 256)) + "\n";

    private string NameOf(int file) => PathOf($"tree/{file}");

    private string Policy(int version) => $$"""
        import "fmt"
        import "iter"

        $body = "{{Body[..^1]}}\n"
        for $i, $n in iter.range({{Files}}) {
        	$path = fmt.printf("{{PathOf("tree")}}/%d", $n)
        	file "${path}" {
        		state => "exists",
        		content => fmt.printf("%s%d {{version}}\nend\n", $body, $n),
        	}
        }
        """;
}
