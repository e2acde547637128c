using System.Runtime.ExceptionServices;

namespace Mgmt.Engine.Scheduling;

/// <summary>Hands what the scheduler's thread found out to the thread that asked and waits.</summary>
internal sealed class Answer<T> : IDisposable
    where T : class
{
    private static readonly TimeSpan StopLook = TimeSpan.FromMilliseconds(50);
    private readonly ManualResetEventSlim _given = new();
    private T? _value;
    private ExceptionDispatchInfo? _fault;

    /// <summary>Answers, on the scheduler's thread.</summary>
    public void Give(Func<T?> question)
    {
        try
        {
            _value = question();
        }
        catch (Exception e)
        {
            _fault = ExceptionDispatchInfo.Capture(e);
        }

        _given.Set();
    }

    public void Dispose() => _given.Dispose();

    /// <summary>Waits for the answer; null when the scheduler stopped without one.</summary>
    public T? Wait(Scheduler scheduler)
    {
        while (!_given.Wait(StopLook))
        {
            if (scheduler.IsStopped)
            {
                return null;
            }
        }

        _fault?.Throw();
        return _value;
    }
}
