using System.Reactive.Disposables;
using System.Text;
using Mgmt.Model;
using Mgmt.Platform.Processes;

namespace Mgmt.Signals;

/// <summary>One run of a command, told line by line.</summary>
internal sealed class CommandRun
{
    private readonly IObserver<Reading<Str>> _observer;
    private readonly PolicyClock _clock;
    private readonly LineSplitter _lines;
    private bool _hasSpoken;
    private volatile bool _isUnwanted;

    public CommandRun(IObserver<Reading<Str>> observer, PolicyClock clock)
    {
        _observer = observer;
        _clock = clock;
        _lines = new(Line);
    }

    /// <summary>Starts the command; disposing what this returns stops it.</summary>
    public IDisposable Start(ChildSpawner spawner, ChildRequest request)
    {
        RunningChild child;
        try
        {
            child = spawner.Start(request);
        }
        catch (Exception failure) when (failure is ChildStartException or ArgumentException)
        {
            _observer.OnError(new CommandFailedException(failure.Message));
            return Disposable.Empty;
        }

        _ = WatchAsync(child);
        return Disposable.Create(() =>
        {
            _isUnwanted = true;
            child.Stop();
        });
    }

    /// <summary>Takes what the command writes.</summary>
    public void Receive(ReadOnlySpan<byte> bytes) => _lines.Append(bytes);

    private async Task WatchAsync(RunningChild child)
    {
        try
        {
            var result = await child.Completion.ConfigureAwait(false);
            _lines.Complete();
            if (!_hasSpoken && !_isUnwanted)
            {
                _observer.OnError(new CommandFailedException($"it ended with status {result.ExitCode} and without a line{Complaint(result.Error.Span)}"));
            }
        }
        catch (IOException failure)
        {
            _observer.OnError(new CommandFailedException(failure.Message));
        }
    }

    private static string Complaint(ReadOnlySpan<byte> error)
    {
        error = error.TrimEnd("\n"u8);
        var last = error[(error.LastIndexOf((byte)'\n') + 1)..];
        return last.IsEmpty ? "" : ": " + Encoding.UTF8.GetString(last);
    }

    private void Line(ReadOnlySpan<byte> line)
    {
        _hasSpoken = true;
        if (!_isUnwanted)
        {
            _observer.OnNext(Reading<Str>.Of(Str.From(line), _clock.Now));
        }
    }
}
