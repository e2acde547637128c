using System.Diagnostics.CodeAnalysis;
using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files;

/// <summary>The directories of one file system that wait to be synchronised, and the thread that does it: a dead mount holds up none but itself.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal sealed class DeviceSyncer
{
    private readonly object _lock = new();
    private readonly Dictionary<ulong, Pending> _pending = [];
    private readonly Queue<ulong> _order = new();
    private long _count;
    private bool _closed;

    public DeviceSyncer() => new Thread(Run) { IsBackground = true, Name = "directory sync" }.Start();

    public long Count => Interlocked.Read(ref _count);

    /// <summary>Joins a synchronisation of <paramref name="inode"/> that has not begun.</summary>
    public bool TryJoin(ulong inode, [NotNullWhen(true)] out Task? done)
    {
        lock (_lock)
        {
            done = _pending.GetValueOrDefault(inode)?.Done.Task;
            return done is not null;
        }
    }

    /// <summary>Synchronises <paramref name="directory"/>, which it takes over.</summary>
    public Task EnqueueAsync(ulong inode, FileDescriptor directory, FilePath path)
    {
        lock (_lock)
        {
            if (_pending.TryGetValue(inode, out var pending))
            {
                directory.Dispose();
                return pending.Done.Task;
            }

            pending = new Pending(directory, path, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            _pending.Add(inode, pending);
            _order.Enqueue(inode);
            Monitor.Pulse(_lock);
            return pending.Done.Task;
        }
    }

    /// <summary>Ends the thread when everything that waits is done.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _closed = true;
            Monitor.Pulse(_lock);
        }
    }

    private void Run()
    {
        while (Take() is { } next)
        {
            Synchronize(next);
        }
    }

    private Pending? Take()
    {
        lock (_lock)
        {
            while (_order.Count == 0)
            {
                if (_closed)
                {
                    return null;
                }

                Monitor.Wait(_lock);
            }

            _pending.Remove(_order.Dequeue(), out var next);
            return next;
        }
    }

    private void Synchronize(Pending next)
    {
        try
        {
            FaultPoint.Hit("file.before-directory-sync");
            FileCalls.Synchronize(next.Directory, next.Path);
            FaultPoint.Hit("file.after-directory-sync");
            Interlocked.Increment(ref _count);
            next.Done.SetResult();
        }
        catch (PlatformException e)
        {
            next.Done.SetException(e);
        }
        finally
        {
            next.Directory.Dispose();
        }
    }

    private sealed record Pending(FileDescriptor Directory, FilePath Path, TaskCompletionSource Done);
}
