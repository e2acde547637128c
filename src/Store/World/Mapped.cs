namespace Mgmt.Store.World;

/// <summary>An observable of something that follows from what another one says.</summary>
internal sealed class Mapped<TFrom, T>(IObservable<TFrom> source, Func<TFrom, T> map) : IObservable<T>
{
    public IDisposable Subscribe(IObserver<T> observer) => source.Subscribe(new Observer(observer, map));

    private sealed class Observer(IObserver<T> target, Func<TFrom, T> map) : IObserver<TFrom>
    {
        public void OnNext(TFrom value) => target.OnNext(map(value));

        public void OnError(Exception error) => target.OnError(error);

        public void OnCompleted() => target.OnCompleted();
    }
}
