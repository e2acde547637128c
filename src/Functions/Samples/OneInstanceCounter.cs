using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Functions.Samples;

/// <summary>Lets one call of a function be at a time.</summary>
internal sealed class OneInstanceCounter(string name, PolicyClock clock)
{
    private int _count;

    /// <summary>The function's name.</summary>
    public string Name => name;

    /// <summary>Starts a call, which lasts until what this returns is disposed.</summary>
    /// <exception cref="FunctionFailedException">There is one already.</exception>
    public IDisposable Start(ISourceSink sink)
    {
        if (Interlocked.CompareExchange(ref _count, 1, 0) != 0)
        {
            throw new FunctionFailedException($"there is a second instance of {name}");
        }

        sink.Post(Reading<Value>.Of(Value.Str("hello"), clock.Now));
        return System.Reactive.Disposables.Disposable.Create(() => Interlocked.Exchange(ref _count, 0));
    }
}
