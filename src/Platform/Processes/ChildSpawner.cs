using System.Collections;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Processes;

/// <summary>
/// Starts children and waits for them: <c>posix_spawn</c> into a session of their own, a pidfd and two pipes each, one
/// thread for all. It waits for its own children only.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class ChildSpawner : IDisposable
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly SpawnAttributes _attributes = new();
    private readonly NativeStrings _ownEnvironment = OwnEnvironment();
    private ChildLoop? _loop;
    private bool _closed;

    /// <summary>A spawner whose limits of time are measured by <paramref name="time"/>. Its thread starts with the first child.</summary>
    public ChildSpawner(TimeProvider time) => _time = time;

    /// <summary>Runs a child to its end. Cancelled, it stops the child, and ends once the child has.</summary>
    /// <exception cref="ChildStartException">It could not be started.</exception>
    /// <exception cref="ArgumentException">The request contains a zero byte.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<ChildResult> RunAsync(ChildRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var child = Start(request);
        await using var registration = cancellation.UnsafeRegister(static c => ((RunningChild)c!).Stop(), child);
        var result = await child.Completion;
        cancellation.ThrowIfCancellationRequested();
        return result;
    }

    /// <summary>Starts a child; it is running when this returns.</summary>
    /// <exception cref="ChildStartException">It could not be started.</exception>
    /// <exception cref="ArgumentException">The request contains a zero byte.</exception>
    public RunningChild Start(ChildRequest request)
    {
        if (request.User is not null || request.Group is not null)
        {
            request = UserSwitch.Wrap(request);
        }

        ChildPipe? output = null;
        ChildPipe? error = null;
        try
        {
            var loop = Loop();
            output = ChildPipe.Open();
            error = ChildPipe.Open();
            FaultPoint.Hit("child.before-start");
            var pid = SpawnCall.Run(request, _attributes, _ownEnvironment, output, error);
            FaultPoint.Hit("child.after-start");
            output.Writer.Dispose();
            error.Writer.Dispose();
            return Watch(loop, request, pid, output, error);
        }
        catch (Win32Exception refused)
        {
            Close(output, error);
            throw SpawnCall.Fault(request, refused.Message + Errno.Advice(refused.NativeErrorCode));
        }
        catch
        {
            Close(output, error);
            throw;
        }
    }

    /// <summary>Kills every child that still runs, with its group, and ends the thread.</summary>
    public void Dispose()
    {
        ChildLoop? loop;
        lock (_gate)
        {
            _closed = true;
            loop = _loop;
            _loop = null;
        }

        loop?.Dispose();
        _attributes.Dispose();
        _ownEnvironment.Dispose();
    }

    private static NativeStrings OwnEnvironment() => SpawnCall.Pack(
        [.. Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(static e => KeyValuePair.Create(Bytes(e.Key), Bytes(e.Value)))]);

    private static ReadOnlyMemory<byte> Bytes(object? text) => Encoding.UTF8.GetBytes((string?)text ?? "");

    private static void Close(ChildPipe? output, ChildPipe? error)
    {
        output?.Dispose();
        error?.Dispose();
    }

    private ChildLoop Loop()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            return _loop ??= new();
        }
    }

    private RunningChild Watch(ChildLoop loop, ChildRequest request, int pid, ChildPipe output, ChildPipe error)
    {
        var pidfd = ChildNative.OpenPidfd(pid);
        try
        {
            if (pidfd.IsInvalid)
            {
                throw new Win32Exception(Marshal.GetLastPInvokeError());
            }

            var child = new RunningChild(request, _time, pid, pidfd, output, error);
            loop.Add(child);
            child.ArmTimeout();
            return child;
        }
        catch (Win32Exception)
        {
            SpawnCall.Abandon(pid);
            pidfd.Dispose();
            throw;
        }
    }
}
