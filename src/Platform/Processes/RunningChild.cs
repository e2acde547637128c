using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Processes;

/// <summary>
/// A child that was started. It is over when the program itself has exited: what its own children still write to its
/// streams afterwards is not waited for.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed unsafe class RunningChild
{
    // A grandchild that goes on writing must not keep us reading for ever; this is the most that a pipe can hold.
    private const int DrainLimit = 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly TaskCompletionSource<ChildResult> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ChildRequest _request;
    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly OutputBuffer _output;
    private readonly OutputBuffer _error;
    private readonly OutputBuffer? _merged;
    private ITimer? _timeout;
    private ITimer? _grace;
    private bool _stopping;
    private bool _timedOut;
    private bool _over;
    private Exception? _handlerFault;

    internal RunningChild(ChildRequest request, TimeProvider time, int pid, FileDescriptor pidfd, ChildPipe output, ChildPipe error)
    {
        _request = request;
        _time = time;
        _started = time.GetTimestamp();
        _output = new(request.OutputReceived is null ? request.OutputLimit : 0);
        _error = new(request.OutputLimit);
        _merged = request.MergeOutput ? new(request.OutputLimit) : null;
        ProcessId = pid;
        Pidfd = pidfd;
        OutputPipe = output;
        ErrorPipe = error;
    }

    /// <summary>The child's process id, which is its process group's and session's too.</summary>
    public int ProcessId { get; }

    /// <summary>How it ended. Faults when a handler of its output threw, or when its exit status could not be had.</summary>
    public Task<ChildResult> Completion => _completion.Task;

    internal FileDescriptor Pidfd { get; }

    internal ChildPipe OutputPipe { get; }

    internal ChildPipe ErrorPipe { get; }

    /// <summary>Asks the child's group to end, and kills it after the request's grace. Once is enough; later calls do nothing.</summary>
    public void Stop() => Stop(timedOut: false);

    /// <summary>Kills the child's group at once.</summary>
    public void Kill()
    {
        lock (_gate)
        {
            _stopping = true;
            SignalNeedsLock(Libc.SignalKill);
        }
    }

    internal void ArmTimeout()
    {
        if (_request.Timeout == Timeout.InfiniteTimeSpan)
        {
            return;
        }

        lock (_gate)
        {
            if (!_over)
            {
                _timeout = _time.CreateTimer(static c => ((RunningChild)c!).Stop(timedOut: true), this, _request.Timeout, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>Takes what a stream holds; false at its end.</summary>
    internal bool Receive(ChildPipe pipe, Span<byte> buffer)
    {
        var count = pipe.Read(buffer);
        if (count == 0)
        {
            return false;
        }

        var bytes = buffer[..count];
        _merged?.Append(bytes);
        if (ReferenceEquals(pipe, ErrorPipe))
        {
            _error.Append(bytes);
        }
        else if (_request.OutputReceived is null)
        {
            _output.Append(bytes);
        }
        else
        {
            HandOver(bytes);
        }

        return true;
    }

    internal void Drain(ChildPipe pipe, Span<byte> buffer)
    {
        for (var taken = 0; taken < DrainLimit && pipe.IsReady(); taken += buffer.Length)
        {
            if (!Receive(pipe, buffer))
            {
                return;
            }
        }
    }

    /// <summary>The child has exited: takes its status and whatever is left, and tells who waits.</summary>
    internal void Finish(Span<byte> buffer)
    {
        FaultPoint.Hit("child.before-reaping");
        ChildNative.WaitInfo info = default;
        int waited;
        lock (_gate)
        {
            if (_stopping)
            {
                // Its pid is still its own until it is waited for, so that this reaches nobody else.
                SignalNeedsLock(Libc.SignalKill);
            }

            waited = ChildNative.WaitId(ChildNative.WaitByPidfd, Pidfd.Number, &info, ChildNative.WaitExited);
            _over = true;
            _timeout?.Dispose();
            _grace?.Dispose();
        }

        if (!OutputPipe.Reader.IsClosed)
        {
            Drain(OutputPipe, buffer);
        }

        if (!ErrorPipe.Reader.IsClosed)
        {
            Drain(ErrorPipe, buffer);
        }

        if (_handlerFault is not null)
        {
            _completion.TrySetException(_handlerFault);
        }
        else if (waited != 0)
        {
            _completion.TrySetException(new IOException($"the exit status of child {ProcessId} could not be had; is SIGCHLD ignored?"));
        }
        else
        {
            _completion.TrySetResult(Result(info));
        }
    }

    private ChildResult Result(in ChildNative.WaitInfo info)
    {
        var bySignal = info.Code != ChildNative.ChildExited;
        return new()
        {
            ExitCode = bySignal ? 128 + info.Status : info.Status,
            Signal = bySignal ? info.Status : 0,
            TimedOut = _timedOut,
            Output = _output.Bytes,
            Error = _error.Bytes,
            Merged = _merged?.Bytes ?? default,
            IsTruncated = (_request.OutputReceived is null && _output.IsTruncated) || _error.IsTruncated,
            Duration = _time.GetElapsedTime(_started),
        };
    }

    private void Stop(bool timedOut)
    {
        lock (_gate)
        {
            if (_stopping || _over)
            {
                return;
            }

            _stopping = true;
            _timedOut = timedOut;
            SignalNeedsLock(_request.StopSignal);
            _grace = _time.CreateTimer(static c => ((RunningChild)c!).Kill(), this, _request.StopGrace, Timeout.InfiniteTimeSpan);
        }
    }

    private void HandOver(ReadOnlySpan<byte> bytes)
    {
        if (_handlerFault is not null)
        {
            return;
        }

        try
        {
            _request.OutputReceived!(bytes);
        }
        catch (Exception fault)
        {
            _handlerFault = fault;
            Kill();
        }
    }

    private void SignalNeedsLock(int signal)
    {
        if (!_over)
        {
            _ = Libc.Kill(-ProcessId, signal);
        }
    }
}
