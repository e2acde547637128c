using System.Reactive.Linq;
using Mgmt.Model;
using Mgmt.Platform.Processes;

namespace Mgmt.Signals;

/// <summary>Commands that go on writing: each line of their standard output is a reading.</summary>
/// <param name="spawner">Starts them. It stays the caller's.</param>
/// <param name="clock">Policy time.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class CommandLines(ChildSpawner spawner, PolicyClock clock)
{
    /// <summary>
    /// Runs <paramref name="command"/> with <c>sh -c</c> for each subscription, and stops it, with all that it started, when
    /// that is disposed. The last line remains the reading after the command has ended.
    /// </summary>
    /// <returns>The lines. It fails with <see cref="CommandFailedException"/> when the command cannot be started, or ends without a line.</returns>
    public IObservable<Reading<Str>> Run(Str command) => Observable.Create<Reading<Str>>(observer =>
    {
        var run = new CommandRun(observer, clock);
        return run.Start(spawner, new()
        {
            Program = "/bin/sh"u8.ToArray(),
            Arguments = ["-c"u8.ToArray(), command.Memory],
            OutputReceived = run.Receive,
        });
    });
}

/// <summary>A command had nothing to say.</summary>
public sealed class CommandFailedException(string message) : Exception(message);
