using System.Net;
using System.Net.Sockets;
using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests.CommandLine;

/// <summary><c>mgmt run</c>: where policies come from, and how it ends.</summary>
public sealed class RunTests(ITestOutputHelper output) : AcceptanceTest(output)
{
    private const string Hello = """print "hello" { msg => "there", }""";

    [Fact]
    public void Run_OfCodeInAnArgument_SettlesWithZero()
    {
        var mgmt = RunOnce(Hello);

        Assert.Equal(0, mgmt.WaitForExit());
        Assert.Equal(["print[hello]: there"], mgmt.Output);
        Assert.Contains(mgmt.Errors, static l => l.StartsWith("settled", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_FromStandardInput_SettlesWithZero()
    {
        var mgmt = Start(Programs.Shipped, ["run", "-", "--tmp-prefix", "--listen", "none", "--converged-timeout", "0"], input: Hello + "\n");

        Assert.Equal(0, mgmt.WaitForExit());
        Assert.Equal(["print[hello]: there"], mgmt.Output);
    }

    [Fact]
    public void Run_WithTheWordLang_IsTheSame()
    {
        var mgmt = Mgmt("run", "lang", Write("main.mcl", Hello), "--tmp-prefix", "--listen", "none", "--converger-timeout", "0", "--converged-exit");

        Assert.Equal(0, mgmt.WaitForExit());
        Assert.Equal(["print[hello]: there"], mgmt.Output);
    }

    [Fact]
    public void Run_OfAFolder_FindsItsMain()
    {
        Write("policy/main.mcl", Hello);

        Assert.Equal(0, RunOnce(PathOf("policy/")).WaitForExit());
    }

    [Fact]
    public void Run_WithHostname_HasItInThePolicy()
    {
        var mgmt = RunOnce("""print "host" { msg => $hostname, }""", "--hostname", "other.example");

        Assert.Equal(0, mgmt.WaitForExit());
        Assert.Equal(["print[host]: other.example"], mgmt.Output);
    }

    [Fact]
    public void Run_WithConvergedTimeout_StaysThatLong()
    {
        var begun = System.Diagnostics.Stopwatch.GetTimestamp();
        var mgmt = Mgmt("run", Hello, "--tmp-prefix", "--listen", "none", "--converged-timeout", "2");

        Assert.Equal(0, mgmt.WaitForExit());
        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(begun) >= TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Run_WithMaxRuntime_EndsByItself()
    {
        var mgmt = Mgmt("run", Hello, "--tmp-prefix", "--listen", "none", "--max-runtime", "1");

        Assert.Equal(0, mgmt.WaitForExit());
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 0)]
    public void Signal_OfARunningPolicy_EndsItWithinASecond(string signal, int code)
    {
        var mgmt = Run(Write("main.mcl", Hello));
        mgmt.WaitForError("settled");

        var took = mgmt.EndBy(signal);

        Assert.Equal(code, mgmt.WaitForExit());
        Assert.True(took < TimeSpan.FromSeconds(1), $"took {took.TotalMilliseconds:0} ms");
    }

    [Fact]
    public void Run_OnAPortThatIsTaken_SaysSoAndExitsWithTwo()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var mgmt = Mgmt("run", Hello, "--tmp-prefix", "--listen", $"127.0.0.1:{port}");

        Assert.Equal(2, mgmt.WaitForExit());
        Assert.Contains(mgmt.Errors, l => l.Contains($"{port}", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_WithAMissingInputAndConvergedTimeout_DoesNotCallItSettledEarly()
    {
        var mgmt = Mgmt("run", """
            import "os"
            print "x" { msg => os.readfile("/nonexistent/file"), }
            """, "--tmp-prefix", "--listen", "none", "--converged-timeout", "0", "--max-runtime", "20");

        Assert.Equal(4, mgmt.WaitForExit());
    }

    [Fact]
    public void Run_WithoutAPolicy_RunsTheDefaultOneInNoop()
    {
        var mgmt = Start(Programs.Shipped, ["run", "--prefix", Prefix, "--listen", "none"], folder: Repository.Root);

        mgmt.WaitForError("start", "noop: nothing will be changed");
        mgmt.WaitForError("settled");
        Until.Holds(() => mgmt.Output.Any(static l => l.StartsWith("print[cpu]: ", StringComparison.Ordinal)), () => $"what it says of the CPUs\n{mgmt}");
        Assert.DoesNotContain(mgmt.Errors, static l => l.StartsWith("change", StringComparison.Ordinal) && !l.Contains("print[", StringComparison.Ordinal));
        Assert.True(mgmt.EndBy("INT") < TimeSpan.FromSeconds(1));
        Assert.Equal(130, mgmt.WaitForExit());
    }

    [Fact]
    public void Run_OfTheQuickstart_ReachesADecisionAndEndsCleanly()
    {
        var folder = "/tmp/mgmt-quickstart";
        var wasThere = Directory.Exists(folder);
        try
        {
            var mgmt = Start(Programs.Shipped, ["run", Repository.PathOf("policies/quickstart"), "--tmp-prefix", "--listen", "none"]);

            mgmt.WaitForError("decide", "virt[quickstart]");
            Until.Holds(() => mgmt.Errors.Any(static l => l.Contains("sees cpu.usage", StringComparison.Ordinal)), () => $"the input of the decision\n{mgmt}");
            mgmt.WaitForError("settled");
            Assert.True(mgmt.EndBy("TERM") < TimeSpan.FromSeconds(1));
            Assert.Equal(0, mgmt.WaitForExit());
            Assert.DoesNotContain(mgmt.Errors, static l => l.StartsWith("failed", StringComparison.Ordinal));
        }
        finally
        {
            if (!wasThere && Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}
