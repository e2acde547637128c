using System.Text;
using Mgmt.Platform.Processes;
using Mgmt.Testing;

namespace Mgmt.Platform.Tests.Processes;

[Collection(RunsAlone.Name)]
public sealed class ChildSpawnerTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // 32 and 33, which the C library keeps for its threads.
    private const ulong CLibraryOwnSignals = 3UL << 31;

    private readonly ManualTimeProvider _time = new();
    private readonly ChildSpawner _spawner;

    public ChildSpawnerTests() => _spawner = new(_time);

    public void Dispose() => _spawner.Dispose();

    [Fact]
    public async Task RunAsync_ProgramThatWritesAndFails_GivesStreamsAndStatus()
    {
        var result = await Run(Shell("echo out; echo err >&2; exit 3") with { MergeOutput = true });

        Assert.Equal(3, result.ExitCode);
        Assert.Equal(0, result.Signal);
        Assert.False(result.IsSuccess);
        Assert.Equal("out\n", Text(result.Output));
        Assert.Equal("err\n", Text(result.Error));
        Assert.True(Text(result.Merged) is "out\nerr\n" or "err\nout\n");
    }

    [Fact]
    public async Task RunAsync_ChildEndedBySignal_SaysWhich()
    {
        var result = await Run(Shell("kill -9 $$"));

        Assert.Equal(9, result.Signal);
        Assert.Equal(137, result.ExitCode);
    }

    [Fact]
    public async Task RunAsync_ArgumentsThatAreNoUtf8_ArriveAsTheyAre()
    {
        byte[] odd = [0xff, (byte)'\n', 0xfe];

        var result = await Run(new() { Program = "/usr/bin/printf"u8.ToArray(), Arguments = ["%s"u8.ToArray(), odd] });

        Assert.Equal(odd, result.Output.ToArray());
    }

    [Fact]
    public async Task RunAsync_EnvironmentGiven_IsTheWholeEnvironment()
    {
        var result = await Run(ChildRequest.Create("env") with
        {
            Environment = [KeyValuePair.Create<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>>("A"u8.ToArray(), "b=c"u8.ToArray())],
        });

        Assert.Equal("A=b=c\n", Text(result.Output));
    }

    [Fact]
    public async Task RunAsync_NoEnvironmentGiven_HandsOnOurOwn()
    {
        var result = await Run(Shell("printf %s \"$PATH\""));

        Assert.Equal(Environment.GetEnvironmentVariable("PATH"), Text(result.Output));
    }

    [Fact]
    public async Task RunAsync_WorkingDirectory_IsTheChilds()
    {
        var result = await Run(ChildRequest.Create("pwd") with { WorkingDirectory = "/usr"u8.ToArray() });

        Assert.Equal("/usr\n", Text(result.Output));
    }

    [Fact]
    public async Task RunAsync_ChildLooksAround_SeesOwnSessionNoInputNoOtherDescriptorNoIgnoredSignal()
    {
        var result = await Run(Shell("ls /proc/self/fd | tr '\\n' ' '; cat; grep -E 'SigBlk|SigIgn' /proc/self/status; cut -d' ' -f5,6 /proc/$$/stat; echo $$"));

        var lines = Text(result.Output).Split('\n');
        Assert.StartsWith("0 1 2 3 SigBlk:\t0000000000000000", lines[0], StringComparison.Ordinal);
        Assert.Equal(0UL, Convert.ToUInt64(lines[1].Split('\t')[1], 16) & ~CLibraryOwnSignals);
        Assert.Equal($"{lines[3]} {lines[3]}", lines[2]);
    }

    [Fact]
    public async Task RunAsync_NoSuchProgram_SaysSo()
    {
        var fault = await Assert.ThrowsAsync<ChildStartException>(() => Run(ChildRequest.Create("no-such-program")));

        Assert.Equal("cannot start `no-such-program`: there is no such program in PATH", fault.Message);
    }

    [Theory]
    [InlineData("/no/such/program", "cannot start `/no/such/program`: No such file or directory")]
    [InlineData("/etc/passwd", "cannot start `/etc/passwd`: Permission denied")]
    public async Task RunAsync_PathThatCannotRun_SaysWhy(string path, string message)
    {
        var fault = await Assert.ThrowsAsync<ChildStartException>(() => Run(ChildRequest.Create(path)));

        Assert.Equal(message, fault.Message);
    }

    [Fact]
    public async Task RunAsync_NoSuchWorkingDirectory_SaysSo()
    {
        var fault = await Assert.ThrowsAsync<ChildStartException>(() => Run(ChildRequest.Create("true") with { WorkingDirectory = "/no/where"u8.ToArray() }));

        Assert.Equal("cannot start `true`: the working directory /no/where does not exist", fault.Message);
    }

    [Fact]
    public async Task RunAsync_ZeroByteInArgument_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Run(ChildRequest.Create("echo", "a\0b")));

    [Fact]
    public async Task RunAsync_EndlessOutput_IsCutAndStoppedByTheTimeout()
    {
        var run = Run(ChildRequest.Create("yes") with { OutputLimit = 1000, Timeout = TimeSpan.FromSeconds(3) });
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.False(run.IsCompleted);

        _time.Advance(TimeSpan.FromSeconds(1));
        var result = await run;

        Assert.True(result.TimedOut);
        Assert.False(result.IsSuccess);
        Assert.Equal(15, result.Signal);
        Assert.InRange(result.Output.Length, 0, 1000);
        Assert.Equal(0, _time.ArmedTimers);
    }

    [Fact]
    public async Task RunAsync_OutputOverTheLimit_KeepsTheBeginningAndLetsTheChildFinish()
    {
        var result = await Run(Shell("head -c 5000000 /dev/zero; echo end >&2") with { OutputLimit = 10 });

        Assert.True(result.IsTruncated);
        Assert.Equal(10, result.Output.Length);
        Assert.Equal("end\n", Text(result.Error));
        Assert.True(result.IsSuccess);
    }

    [Fact]
    public async Task RunAsync_GrandchildKeepsThePipe_DoesNotWaitForIt()
    {
        var result = await Run(Shell("sleep 1000 & echo $!"));

        var grandchild = int.Parse(Text(result.Output));
        Assert.True(Directory.Exists($"/proc/{grandchild}"));
        KillGrandchild(grandchild);
    }

    [Fact]
    public async Task RunAsync_Cancelled_StopsTheWholeGroup()
    {
        using var cancel = new CancellationTokenSource();
        var started = new TaskCompletionSource<int>();
        var lines = new LineSplitter(line => started.TrySetResult(int.Parse(Encoding.UTF8.GetString(line))));
        var run = _spawner.RunAsync(Shell("sleep 1000 & echo $!; wait") with { OutputReceived = lines.Append }, cancel.Token);
        var grandchild = await started.Task.WaitAsync(Patience);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WaitAsync(Patience));
        Assert.True(IsGone(grandchild));
    }

    [Fact]
    public async Task RunAsync_StopSignalIgnored_IsKilledAfterTheGrace()
    {
        using var cancel = new CancellationTokenSource();
        var trapped = new TaskCompletionSource();
        var run = _spawner.RunAsync(
            Shell("trap '' TERM; echo; while :; do sleep 1000; done") with { OutputReceived = _ => trapped.TrySetResult(), StopGrace = TimeSpan.FromSeconds(7) },
            cancel.Token);
        await trapped.Task.WaitAsync(Patience);

        await cancel.CancelAsync();
        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.False(run.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WaitAsync(Patience));
    }

    [Fact]
    public async Task Start_OwnStopSignal_ReachesTheChild()
    {
        var ready = new TaskCompletionSource();
        var child = _spawner.Start(Shell("trap 'exit 42' USR1; echo; while :; do sleep 0.01; done") with { OutputReceived = _ => ready.TrySetResult(), StopSignal = 10 });
        await ready.Task.WaitAsync(Patience);

        child.Stop();

        Assert.Equal(42, (await child.Completion.WaitAsync(Patience)).ExitCode);
    }

    [Fact]
    public async Task Start_HandlerThrows_KillsTheChildAndFaults()
    {
        var child = _spawner.Start(ChildRequest.Create("yes") with { OutputReceived = _ => throw new InvalidDataException("odd") });

        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => child.Completion.WaitAsync(Patience));

        Assert.Equal("odd", fault.Message);
    }

    [Fact]
    public async Task RunAsync_OtherUser_HasThatUsersIdsAndGroups()
    {
        var result = await Run(ChildRequest.Create("id") with { User = "nobody" });

        Assert.Equal("uid=65534(nobody) gid=65534(nogroup) groups=65534(nogroup)\n", Text(result.Output));
    }

    [Fact]
    public async Task RunAsync_UserByNumberAndGroupByName_HasBoth()
    {
        var result = await Run(ChildRequest.Create("id", "-u") with { User = "65534", Group = "daemon" });

        Assert.Equal("65534\n", Text(result.Output));
    }

    [Fact]
    public async Task RunAsync_NoSuchUser_SaysSo()
    {
        var fault = await Assert.ThrowsAsync<ChildStartException>(() => Run(ChildRequest.Create("id") with { User = "no-such-user" }));

        Assert.Contains("there is no user `no-such-user`", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_ManyAtOnce_LeaveNoZombieAndNoDescriptor()
    {
        await Run(ChildRequest.Create("true"));
        var before = ChildDescriptors();

        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Run(Shell($"echo {i}"))));

        Assert.All(results, static (result, i) => Assert.Equal($"{i}\n", Text(result.Output)));
        Assert.DoesNotContain(Children(), static stat => stat.Contains(") Z ", StringComparison.Ordinal));
        Assert.InRange(ChildDescriptors(), 0, before + 8);
    }

    [Fact]
    public async Task Dispose_ChildRuns_KillsIt()
    {
        using var spawner = new ChildSpawner(TimeProvider.System);
        var child = spawner.Start(ChildRequest.Create("sleep", "1000"));

        spawner.Dispose();

        Assert.Equal(9, (await child.Completion.WaitAsync(Patience)).Signal);
        Assert.Throws<ObjectDisposedException>(() => spawner.Start(ChildRequest.Create("true")));
    }

    [Fact]
    public async Task RunAsync_CancelledBeforehand_StartsNothing() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _spawner.RunAsync(ChildRequest.Create("no-such-program"), new(canceled: true)));

    // Those of other tests in this process are of other types, but for a few pipes.
    private static int ChildDescriptors() => Directory.GetFiles("/proc/self/fd").Count(static path =>
    {
        try
        {
            var target = new FileInfo(path).LinkTarget ?? "";
            return target.StartsWith("pipe:", StringComparison.Ordinal) || target.Contains("[pidfd]", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    });

    private static ChildRequest Shell(string script) => ChildRequest.Create("/bin/sh", "-c", script);

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    private static void KillGrandchild(int pid)
    {
        using var process = System.Diagnostics.Process.GetProcessById(pid);
        process.Kill();
    }

    // A killed grandchild whose reaper is slow is a zombie, which is gone enough.
    private static bool IsGone(int pid)
    {
        try
        {
            var state = File.ReadAllText($"/proc/{pid}/stat").Split(") ")[1][0];
            return state is 'Z' or 'X' || File.ReadAllLines($"/proc/{pid}/status").Any(static l => l.StartsWith("ShdPnd", StringComparison.Ordinal) && !l.EndsWith("0000000000000000", StringComparison.Ordinal));
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static IEnumerable<string> Children()
    {
        foreach (var task in Directory.GetDirectories("/proc/self/task"))
        {
            foreach (var pid in File.ReadAllText(task + "/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var stat = $"/proc/{pid}/stat";
                if (File.Exists(stat))
                {
                    yield return File.ReadAllText(stat);
                }
            }
        }
    }

    private Task<ChildResult> Run(ChildRequest request) => _spawner.RunAsync(request, CancellationToken.None).WaitAsync(Patience);
}
