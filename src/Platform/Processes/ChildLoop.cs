using System.Collections.Concurrent;
using System.ComponentModel;

namespace Mgmt.Platform.Processes;

/// <summary>The one thread that waits for all children and reads what they write.</summary>
internal sealed class ChildLoop : IDisposable
{
    private const int BufferSize = 64 * 1024;
    private const int KeysPerChild = 4;

    private readonly Epoll _epoll = new();
    private readonly ConcurrentDictionary<ulong, RunningChild> _children = new();
    private readonly Thread _thread;
    private ulong _lastNumber;
    private volatile bool _closing;

    public ChildLoop()
    {
        _thread = new(Run) { IsBackground = true, Name = "mgmt-children" };
        _thread.Start();
    }

    /// <summary>What is ready of a child.</summary>
    private enum Source : ulong
    {
        Exit,
        Output,
        Error,
    }

    /// <summary>Serves <paramref name="child"/> from now on.</summary>
    /// <exception cref="Win32Exception">The kernel refused; nothing of it is served then.</exception>
    public void Add(RunningChild child)
    {
        var number = Interlocked.Increment(ref _lastNumber);
        _children[number] = child;
        try
        {
            _epoll.AddReadable(child.OutputPipe.Reader, Key(number, Source.Output));
            _epoll.AddReadable(child.ErrorPipe.Reader, Key(number, Source.Error));
            _epoll.AddReadable(child.Pidfd, Key(number, Source.Exit));
        }
        catch (Win32Exception)
        {
            _children.TryRemove(number, out _);
            throw;
        }

        if (_closing)
        {
            child.Kill();
        }
    }

    public void Dispose()
    {
        _closing = true;
        foreach (var child in _children.Values)
        {
            child.Kill();
        }

        _epoll.Wake();
        if (_thread.Join(TimeSpan.FromSeconds(5)))
        {
            _epoll.Dispose();
        }
    }

    private static ulong Key(ulong number, Source source) => (number * KeysPerChild) + (ulong)source;

    private void Run()
    {
        var buffer = new byte[BufferSize];
        while (!_closing || !_children.IsEmpty)
        {
            var count = _epoll.Wait();
            for (var i = 0; i < count; i++)
            {
                // A child that ended earlier in this batch is gone already.
                var key = _epoll.Key(i);
                if (key != Epoll.WakeKey && _children.TryGetValue(key / KeysPerChild, out var child))
                {
                    Serve(child, key, buffer);
                }
            }
        }
    }

    private void Serve(RunningChild child, ulong key, byte[] buffer)
    {
        switch ((Source)(key % KeysPerChild))
        {
            case Source.Output:
                Read(child, child.OutputPipe, buffer);
                break;
            case Source.Error:
                Read(child, child.ErrorPipe, buffer);
                break;
            default:
                _children.TryRemove(key / KeysPerChild, out _);
                child.Finish(buffer);
                Close(child.OutputPipe);
                Close(child.ErrorPipe);
                _epoll.Remove(child.Pidfd);
                child.Pidfd.Dispose();
                break;
        }
    }

    private void Read(RunningChild child, ChildPipe pipe, byte[] buffer)
    {
        if (!pipe.Reader.IsClosed && !child.Receive(pipe, buffer))
        {
            Close(pipe);
        }
    }

    private void Close(ChildPipe pipe)
    {
        if (!pipe.Reader.IsClosed)
        {
            // Closing alone would not do: another child between its fork and exec may hold the pipe for an instant.
            _epoll.Remove(pipe.Reader);
            pipe.Dispose();
        }
    }
}
