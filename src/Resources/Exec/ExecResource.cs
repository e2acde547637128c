using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Platform.Files;
using Mgmt.Platform.Processes;

namespace Mgmt.Resources.Exec;

/// <summary>One command.</summary>
[SuppressMessage("Design", "CA1001", Justification = "CloseAsync ends the watch.")]
internal sealed class ExecResource : IResource
{
    private readonly ChildSpawner _spawner;
    private readonly IPathWatcher _watcher;
    private readonly IExecMemory _memory;
    private ResourceSpec _spec;
    private ExecRun? _last;
    private ExecWatch? _watch;
    private Exception? _failure;
    private string? _seen;
    private int _lines;
    private bool _isInterrupted;
    private volatile RunningChild? _running;

    public ExecResource(ChildSpawner spawner, IPathWatcher watcher, IExecMemory memory, ResourceSpec spec)
    {
        _spawner = spawner;
        _watcher = watcher;
        _memory = memory;
        _spec = spec;
        _last = memory.Load(spec.Name) is { } saved ? ExecRun.From(saved.Span) : null;
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Value> Sent { get; private set; } = ImmutableDictionary<string, Value>.Empty;

    /// <inheritdoc/>
    public ValueTask WatchAsync(IVertexEvents events, CancellationToken cancellation)
    {
        _watch?.Dispose();
        _watch = null;
        _watch = new(_spec, _spawner, _watcher, events, () => Interlocked.Increment(ref _lines));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public bool TryUpdate(ResourceSpec next)
    {
        if (!next.FollowsInPlace(_spec))
        {
            return false;
        }

        _spec = next;
        return true;
    }

    /// <inheritdoc/>
    public async ValueTask<Difference?> CheckAsync(CheckContext context, CancellationToken cancellation)
    {
        if (context.Cause == CheckCause.Poll)
        {
            _watch?.Renew();
        }

        var newest = ExecGuards.NewestModification(_spec);
        var look = Look();
        var reason = ExecGuards.Any(_spec)
            ? await ExecGuards.WhyDueAsync(_spec, _spawner, _last?.Newest, newest, cancellation)
            : WhyDueUnguarded(context, look);
        if (reason is not null)
        {
            return new ExecDifference(reason, ExecCommand.Text(_spec), newest) { Look = look };
        }

        Send();
        return null;
    }

    /// <inheritdoc/>
    public async ValueTask ApplyAsync(Difference difference, Permit permit, CancellationToken cancellation)
    {
        try
        {
            var result = await RunAsync("cmd", ExecCommand.Main(_spec), cancellation);
            if (ExecSchema.DoneCmd.Of(_spec) is { IsEmpty: false } done)
            {
                await RunAsync("donecmd", ExecCommand.Of(_spec, done, ExecSchema.DoneCwd.Of(_spec), ExecSchema.DoneShell.Of(_spec)), cancellation);
            }

            _failure = null;
            _seen = ((ExecDifference)difference).Look;
            Remember(ExecRun.Of(result, ((ExecDifference)difference).Newest));
        }
        catch (Exception failure)
        {
            _failure = failure;
            throw;
        }
    }

    /// <inheritdoc/>
    public void Interrupt()
    {
        _isInterrupted = true;
        _running?.Kill();
        _watch?.Kill();
    }

    /// <inheritdoc/>
    public ValueTask CloseAsync()
    {
        _watch?.Dispose();
        _watch = null;
        return ValueTask.CompletedTask;
    }

    // Looking again does not make a command due that depends on nothing; nor does it make a failure good.
    private string? WhyDueUnguarded(CheckContext context, string? look)
    {
        if (context.Refresh || context.Cause == CheckCause.Change)
        {
            return context.Refresh ? "notified" : "new or changed";
        }

        // When events were lost, everybody is told to look again, whether anything happened to them or not.
        if (context.Cause != CheckCause.Resync && (look is null || !string.Equals(look, _seen, StringComparison.Ordinal)))
        {
            return "event";
        }

        return _failure is null ? null : throw new InvalidOperationException(_failure.Message, _failure);
    }

    // Null when no watch says when to run; then whoever asks means it.
    private string? Look() =>
        _watch is null || ExecGuards.Any(_spec) ? null : string.Create(CultureInfo.InvariantCulture, $"{Volatile.Read(ref _lines)} {WatchedFiles.Look(_spec)}");

    private async Task<ChildResult> RunAsync(string field, ChildRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var child = _spawner.Start(request);
        _running = child;
        try
        {
            if (_isInterrupted)
            {
                child.Kill();
            }

            await using var stop = cancellation.UnsafeRegister(static c => ((RunningChild)c!).Stop(), child);
            var result = await child.Completion;
            cancellation.ThrowIfCancellationRequested();
            return result.IsSuccess ? result : throw new ExecFailedException(field, result);
        }
        finally
        {
            _running = null;
        }
    }

    private void Remember(ExecRun run)
    {
        _last = run;
        if (ExecGuards.Any(_spec))
        {
            // A command without a condition runs at every start anyhow.
            _memory.Save(_spec.Name, run.ToBytes());
        }

        Send();
    }

    private void Send()
    {
        var sent = ImmutableDictionary.CreateBuilder<string, Value>(StringComparer.Ordinal);
        Add(ExecSchema.Output, _last?.Output ?? ExecSchema.SendOutput.Of(_spec));
        Add(ExecSchema.Stdout, _last?.Stdout ?? ExecSchema.SendStdout.Of(_spec));
        Add(ExecSchema.Stderr, _last?.Stderr ?? ExecSchema.SendStderr.Of(_spec));
        Sent = sent.ToImmutable();

        void Add(Field output, Str? value)
        {
            if (value is not null)
            {
                sent[output.Name] = Value.Str(value);
            }
        }
    }
}
