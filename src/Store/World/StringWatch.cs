using Mgmt.Model;

namespace Mgmt.Store.World;

/// <summary>One watcher of one string. It sees the latest value, in order, and may miss ones in between.</summary>
internal sealed class StringWatch(IObserver<Str?> observer, Action<StringWatch> end) : IDisposable
{
    private readonly Lock _gate = new();
    private Str? _latest;
    private bool _fresh;
    private bool _delivering;
    private bool _ended;

    public void Publish(Str? value)
    {
        lock (_gate)
        {
            _latest = value;
            _fresh = true;
            if (_delivering)
            {
                // Whoever delivers, perhaps further up this very stack, takes it along.
                return;
            }

            _delivering = true;
        }

        while (Next(out var next))
        {
            observer.OnNext(next);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _ended = true;
        }

        end(this);
    }

    private bool Next(out Str? value)
    {
        lock (_gate)
        {
            value = _latest;
            _delivering = _fresh && !_ended;
            _fresh = false;
            return _delivering;
        }
    }
}
