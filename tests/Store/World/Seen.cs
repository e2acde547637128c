namespace Mgmt.Store.Tests.World;

/// <summary>Keeps what an observable says.</summary>
internal sealed class Seen<T>(List<T> values) : IObserver<T>
{
    public void OnNext(T value) => values.Add(value);

    public void OnError(Exception error) => throw error;

    public void OnCompleted() => throw new InvalidOperationException("it never ends");
}
