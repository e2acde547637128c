using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Platform.Processes;
using Mgmt.Resources.Exec;

namespace Mgmt.Resources.Tests.Exec;

public sealed class ExecResourceTests : IDisposable
{
    private readonly ExecFixture _exec = new();

    public void Dispose() => _exec.Dispose();

    [Fact]
    public async Task Apply_NoGuard_RunsOnEachAskingButNeverOnResync()
    {
        var resource = _exec.Open(Shell("echo x >> log"));

        Assert.True(await ExecFixture.Converge(resource));
        Assert.True(await ExecFixture.Converge(resource, CheckCause.Event));
        Assert.False(await ExecFixture.Converge(resource, CheckCause.Resync));
        Assert.NotNull(await ExecFixture.Check(resource, CheckCause.Resync, refresh: true));

        Assert.Equal("x\nx\n", Read("log"));
    }

    [Fact]
    public async Task Check_NoGuard_SaysWhyAndWhat()
    {
        var resource = _exec.Open(_exec.Spec("/bin/true"));

        Assert.Equal("run: new or changed → /bin/true", (await ExecFixture.Check(resource))!.ToString());
        Assert.Equal("run: event → /bin/true", (await ExecFixture.Check(resource, CheckCause.Event))!.ToString());
        Assert.Equal("run: notified → /bin/true", (await ExecFixture.Check(resource, CheckCause.Event, refresh: true))!.ToString());
    }

    [Fact]
    public async Task Check_UnguardedCommandFailedAndIsLookedAtAgain_StaysFailed()
    {
        var resource = _exec.Open(_exec.Spec("/bin/false"));
        await Assert.ThrowsAsync<ExecFailedException>(() => ExecFixture.Converge(resource));

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => ExecFixture.Check(resource, CheckCause.Resync));

        Assert.Equal("`cmd` exited with status 1", fault.Message);
    }

    [Fact]
    public async Task Apply_NoShell_SplitsAtWhiteSpaceAndQuotesNothing()
    {
        var resource = _exec.Open(_exec.Spec(" /usr/bin/printf  <%s>\t'a b' $HOME "));

        await ExecFixture.Converge(resource);

        Assert.Equal("<'a><b'><$HOME>", Sent(resource, "stdout"));
    }

    [Fact]
    public async Task Apply_Args_AreHandedOnAsTheyAre()
    {
        var resource = _exec.Open(_exec.Spec("x", ("cmd", "printf"), ("args", new[] { "<%s>", "a b", "", "$HOME" })));

        await ExecFixture.Converge(resource);

        Assert.Equal("<a b><><$HOME>", Sent(resource, "stdout"));
    }

    [Fact]
    public async Task Apply_Streams_AreSent()
    {
        var resource = _exec.Open(Shell("echo out; echo err >&2"));
        Assert.Empty(resource.Sent);

        await ExecFixture.Converge(resource);

        Assert.Equal("out\n", Sent(resource, "stdout"));
        Assert.Equal("err\n", Sent(resource, "stderr"));
        Assert.True(Sent(resource, "output") is "out\nerr\n" or "err\nout\n");
    }

    [Fact]
    public async Task Apply_Environment_IsTheOneStatedOnly()
    {
        var without = _exec.Open(_exec.Spec("env"));
        var with = _exec.Open(_exec.Spec("env", ("env", Value.From(new MapValue([new(Value.Str("A"), Value.Str("b c"))])))));

        await ExecFixture.Converge(without);
        await ExecFixture.Converge(with);

        Assert.Equal("", Sent(without, "stdout"));
        Assert.Equal("A=b c\n", Sent(with, "stdout"));
    }

    [Fact]
    public async Task Apply_User_IsWhoItRunsAs()
    {
        var resource = _exec.Open(_exec.Spec("id -un", ("user", "nobody")));

        await ExecFixture.Converge(resource);

        Assert.Equal("nobody\n", Sent(resource, "stdout"));
    }

    [Theory]
    [InlineData("exit 3", "`cmd` exited with status 3")]
    [InlineData("echo first >&2; echo 'what went wrong' >&2; echo >&2; exit 3", "`cmd` exited with status 3: what went wrong")]
    [InlineData("kill -9 $$", "`cmd` was ended by signal 9")]
    public async Task Apply_CommandFails_SaysHow(string script, string message)
    {
        var resource = _exec.Open(Shell(script));

        var fault = await Assert.ThrowsAsync<ExecFailedException>(() => ExecFixture.Converge(resource));

        Assert.Equal(message, fault.Message);
        Assert.Empty(resource.Sent);
    }

    [Fact]
    public async Task Apply_NoSuchProgram_SaysSo()
    {
        var resource = _exec.Open(_exec.Spec("no-such-program --help"));

        var fault = await Assert.ThrowsAsync<ChildStartException>(() => ExecFixture.Converge(resource));

        Assert.Equal("cannot start `no-such-program`: there is no such program in PATH", fault.Message);
    }

    [Fact]
    public async Task Apply_DoneCmdFails_CountsAsFailure()
    {
        var resource = _exec.Open(Shell("touch done", ("donecmd", "exit 4"), ("doneshell", "/bin/sh"), ("creates", _exec.PathOf("other"))));

        var fault = await Assert.ThrowsAsync<ExecFailedException>(() => ExecFixture.Converge(resource));

        Assert.Equal("`donecmd` exited with status 4", fault.Message);
        Assert.True(File.Exists(_exec.PathOf("done")));
        Assert.Empty(_exec.Memory.Saved);
    }

    [Fact]
    public async Task Check_Creates_RunsUntilTheFileExists()
    {
        var resource = _exec.Open(Shell("touch made", ("creates", _exec.PathOf("made")), ("send_output", "nothing")));

        Assert.Equal($"run: {_exec.PathOf("made")} does not exist → touch made", (await ExecFixture.Check(resource, CheckCause.Resync))!.ToString());
        Assert.True(await ExecFixture.Converge(resource, CheckCause.Resync));
        Assert.False(await ExecFixture.Converge(resource));
    }

    [Theory]
    [InlineData("exit 0", true)]
    [InlineData("exit 1", false)]
    [InlineData("kill -9 $$", false)]
    public async Task Check_IfCmd_DecidesByItsStatus(string script, bool isDue)
    {
        var resource = _exec.Open(Shell("true", ("ifcmd", script), ("ifshell", "/bin/sh")));

        Assert.Equal(isDue, await ExecFixture.Check(resource, CheckCause.Resync) is not null);
    }

    [Theory]
    [InlineData("exit 0", false)]
    [InlineData("exit 1", true)]
    public async Task Check_NifCmd_DecidesTheOtherWayRound(string script, bool isDue)
    {
        var resource = _exec.Open(Shell("true", ("nifcmd", script), ("nifshell", "/bin/sh")));

        Assert.Equal(isDue, await ExecFixture.Check(resource, CheckCause.Resync) is not null);
    }

    [Theory]
    [InlineData("ifequals", "yes", "echo yes >&2", false)]
    [InlineData("ifequals", "no", "echo yes", true)]
    [InlineData("ifequals", "", "true", false)]
    [InlineData("ifequals_stdout", "yes", "echo yes; echo other >&2", false)]
    [InlineData("ifequals_stdout", "yes\n", "echo yes", false)]
    [InlineData("ifequals_stdout", "yes", "printf 'yes\\n\\n'", true)]
    public async Task Check_IfEquals_HoldsBackWhenTheOutputIsSo(string field, string value, string script, bool isDue)
    {
        var resource = _exec.Open(Shell("true", ("ifcmd", script), ("ifshell", "/bin/sh"), (field, value)));

        Assert.Equal(isDue, await ExecFixture.Check(resource) is not null);
    }

    [Fact]
    public async Task Check_MTimes_RunsWhenAFileIsNewerAlsoAfterARestart()
    {
        var file = _exec.PathOf("source");
        await File.WriteAllTextAsync(file, "");
        var spec = Shell("echo x", ("mtimes", new[] { file, _exec.PathOf("missing") }));
        var first = _exec.Open(spec);

        Assert.True(await ExecFixture.Converge(first));
        Assert.False(await ExecFixture.Converge(first));
        var restarted = _exec.Open(spec);
        Assert.False(await ExecFixture.Converge(restarted));
        Assert.Equal("x\n", Sent(restarted, "output"));
        File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddSeconds(1));
        Assert.True(await ExecFixture.Converge(restarted, CheckCause.Resync));
        Assert.False(await ExecFixture.Converge(restarted));
    }

    [Fact]
    public async Task Check_MTimesNewer_WinsOverOtherGuards()
    {
        var file = _exec.PathOf("source");
        await File.WriteAllTextAsync(file, "");
        var resource = _exec.Open(Shell("true", ("mtimes", new[] { file }), ("ifcmd", "false")));

        Assert.True(await ExecFixture.Converge(resource));
        Assert.False(await ExecFixture.Converge(resource));
    }

    [Fact]
    public async Task Check_HeldBack_SendsTheFallbacks()
    {
        var resource = _exec.Open(Shell("true", ("nifcmd", "true"), ("send_output", "o"), ("send_stdout", "s")));

        await ExecFixture.Check(resource);

        Assert.Equal("o", Sent(resource, "output"));
        Assert.Equal("s", Sent(resource, "stdout"));
        Assert.False(resource.Sent.ContainsKey("stderr"));
    }

    [Fact]
    public async Task Open_SavedRunIsDamaged_StartsAfresh()
    {
        var file = _exec.PathOf("source");
        await File.WriteAllTextAsync(file, "");
        _exec.Memory.Saved["x"] = new byte[] { 1, 2, 3 };

        var resource = _exec.Open(_exec.Spec("x", ("cmd", "true"), ("mtimes", new[] { file })));

        Assert.NotNull(await ExecFixture.Check(resource));
    }

    [Fact]
    public async Task Apply_Cancelled_EndsTheCommandByItsSignal()
    {
        using var cancel = new CancellationTokenSource();
        var resource = _exec.Open(Shell("trap 'echo caught > caught; exit' USR1; touch ready; while :; do sleep 0.01; done", ("sig", "SIGUSR1")));
        var difference = await ExecFixture.Check(resource);
        var apply = resource.ApplyAsync(difference!, ExecFixture.Permit, cancel.Token).AsTask();
        await Until("ready");

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => apply.WaitAsync(ExecFixture.Patience));
        Assert.Equal("caught\n", Read("caught"));
    }

    [Fact]
    public async Task Interrupt_CommandThatIgnoresEverything_IsKilled()
    {
        var resource = _exec.Open(Shell("trap '' TERM; touch ready; while :; do sleep 0.01; done"));
        var difference = await ExecFixture.Check(resource);
        var apply = resource.ApplyAsync(difference!, ExecFixture.Permit, CancellationToken.None).AsTask();
        await Until("ready");

        resource.Interrupt();

        var fault = await Assert.ThrowsAsync<ExecFailedException>(() => apply.WaitAsync(ExecFixture.Patience));
        Assert.Equal(137, fault.ExitCode);
    }

    [Fact]
    public async Task Apply_LongCommand_ReturnsTheLaneAtOnce()
    {
        var resource = _exec.Open(Shell("while [ ! -e go ]; do sleep 0.01; done"));
        var difference = await ExecFixture.Check(resource);

        var apply = resource.ApplyAsync(difference!, ExecFixture.Permit, CancellationToken.None).AsTask();

        Assert.False(apply.IsCompleted);
        await File.WriteAllTextAsync(_exec.PathOf("go"), "");
        await apply.WaitAsync(ExecFixture.Patience);
    }

    [Fact]
    public async Task Watch_Files_TellsOfEachAndEndsWithTheResource()
    {
        var resource = _exec.Open(Shell("true", ("watchfiles", new[] { "/a/file", "/a/dir/" }), ("mtimes", new[] { "/b" }), ("creates", "/c")));

        await resource.WatchAsync(_exec.Events, CancellationToken.None);

        Assert.Equal("/a/file Path, /a/dir/ Entries, /b Path, /c Path", string.Join(", ", _exec.Watcher.Watches.Select(static w => $"{w.Path} {w.Scope}")));
        _exec.Watcher.Watches[1].Changed();
        await _exec.Events.NextChange();
        await resource.CloseAsync();
        Assert.All(_exec.Watcher.Watches, static w => Assert.True(w.IsEnded));
    }

    [Fact]
    public async Task Watch_FileThatMustBePolled_AsksForIt()
    {
        _exec.Watcher.PollReason = "network file system";
        var resource = _exec.Open(Shell("true", ("watchfiles", new[] { "/a" })));

        await resource.WatchAsync(_exec.Events, CancellationToken.None);

        Assert.Equal("00:00:30 network file system", Assert.Single(_exec.Events.Polls));
    }

    [Fact]
    public async Task Check_FileThatHadToBePolled_IsWatchedOnceItCanBe()
    {
        _exec.Watcher.PollReason = "the limit of watches is reached";
        var resource = _exec.Open(Shell("true", ("watchfiles", new[] { "/a" })));
        await resource.WatchAsync(_exec.Events, CancellationToken.None);
        await ExecFixture.Check(resource, CheckCause.Poll);
        Assert.Single(_exec.Events.Polls);

        _exec.Watcher.PollReason = null;
        await ExecFixture.Check(resource, CheckCause.Poll);

        Assert.Equal("00:00:00 ", _exec.Events.Polls[^1]);
        Assert.False(_exec.Watcher.Watches[^1].IsEnded);
        Assert.All(_exec.Watcher.Watches.SkipLast(1), static w => Assert.True(w.IsEnded));
    }

    [Fact]
    public async Task Apply_NoGuardAndWatchedFiles_RunsForAChangeAndNotForADoubt()
    {
        await File.WriteAllTextAsync(_exec.PathOf("file"), "one");
        Directory.CreateDirectory(_exec.PathOf("folder"));
        var resource = _exec.Open(Shell("true", ("watchfiles", new[] { _exec.PathOf("file"), _exec.PathOf("folder/"), _exec.PathOf("missing") })));
        await resource.WatchAsync(_exec.Events, CancellationToken.None);

        Assert.True(await ExecFixture.Converge(resource));
        Assert.False(await ExecFixture.Converge(resource, CheckCause.Event));
        Assert.False(await ExecFixture.Converge(resource, CheckCause.Poll));

        foreach (var changed in (string[])["file", "folder/entry", "missing"])
        {
            await File.AppendAllTextAsync(_exec.PathOf(changed), "changed");
            Assert.True(await ExecFixture.Converge(resource, CheckCause.Event), changed);
            Assert.False(await ExecFixture.Converge(resource, CheckCause.Event), changed);
        }
    }

    [Fact]
    public async Task Apply_NoGuardAndWatchCommand_RunsForEachLine()
    {
        var resource = _exec.Open(Shell("true", ("watchcmd", $"while [ ! -e {_exec.PathOf("go")} ]; do sleep 0.01; done; echo line; while [ -e {_exec.PathOf("go")} ]; do sleep 0.01; done"), ("watchshell", "/bin/sh")));
        await resource.WatchAsync(_exec.Events, CancellationToken.None);
        Assert.True(await ExecFixture.Converge(resource));
        Assert.False(await ExecFixture.Converge(resource, CheckCause.Event));

        await File.WriteAllTextAsync(_exec.PathOf("go"), "");
        await _exec.Events.NextChange();

        Assert.True(await ExecFixture.Converge(resource, CheckCause.Event));
        Assert.False(await ExecFixture.Converge(resource, CheckCause.Event));
        File.Delete(_exec.PathOf("go"));
    }

    [Fact]
    public async Task Watch_Command_TellsOfEachLineAndOfItsEnd()
    {
        var resource = _exec.Open(Shell("true", ("watchcmd", $"echo one; while [ ! -e {_exec.PathOf("go")} ]; do sleep 0.01; done; echo two; exit 5"), ("watchshell", "/bin/sh")));

        await resource.WatchAsync(_exec.Events, CancellationToken.None);

        await _exec.Events.NextChange();
        Assert.False(_exec.Events.IsLost);
        await File.WriteAllTextAsync(_exec.PathOf("go"), "");
        await _exec.Events.NextChange();
        Assert.Equal("`watchcmd` exited with status 5", (await _exec.Events.Loss).Message);
    }

    [Fact]
    public async Task Watch_CommandCannotStart_Throws()
    {
        var resource = _exec.Open(Shell("true", ("watchcmd", "no-such-program"), ("watchfiles", new[] { "/a" })));

        await Assert.ThrowsAsync<ChildStartException>(async () => await resource.WatchAsync(_exec.Events, CancellationToken.None));

        Assert.True(Assert.Single(_exec.Watcher.Watches).IsEnded);
    }

    [Fact]
    public async Task TryUpdate_CommandChanges_IsTakenOverInPlace()
    {
        var resource = _exec.Open(_exec.Spec("x", ("cmd", "echo one")));

        Assert.True(resource.TryUpdate(_exec.Spec("x", ("cmd", "echo two"))));
        await ExecFixture.Converge(resource);

        Assert.Equal("two\n", Sent(resource, "stdout"));
    }

    [Fact]
    public void TryUpdate_WatchChanges_WantsANewOne()
    {
        var resource = _exec.Open(_exec.Spec("x"));

        Assert.False(resource.TryUpdate(_exec.Spec("x", ("watchfiles", new[] { "/a" }))));
        Assert.False(resource.TryUpdate(_exec.Spec("y")));
    }

    [Fact]
    public void IsEventLike_DependsOnWhetherThereIsAGuard()
    {
        Assert.True(_exec.Kind.IsEventLike(_exec.Spec("x", ("watchfiles", new[] { "/a" }))));
        Assert.False(_exec.Kind.IsEventLike(_exec.Spec("x", ("creates", "/a"))));
        Assert.False(_exec.Kind.IsEventLike(_exec.Spec("x", ("mtimes", new[] { "/a" }))));
    }

    private static string Sent(IResource resource, string output) => resource.Sent[output].AsStr.ToString();

    private ResourceSpec Shell(string script, params (string Field, object Value)[] more) =>
        _exec.Spec(script, [("shell", "/bin/sh"), ("cwd", _exec.Directory), .. more]);

    private string Read(string name) => File.ReadAllText(_exec.PathOf(name));

    private async Task Until(string name)
    {
        using var spawner = new ChildSpawner(TimeProvider.System);
        await spawner.RunAsync(ChildRequest.Create("/bin/sh", "-c", $"while [ ! -e '{_exec.PathOf(name)}' ]; do sleep 0.01; done"), CancellationToken.None).WaitAsync(ExecFixture.Patience);
    }
}
