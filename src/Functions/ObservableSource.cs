using System.Reactive;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Functions;

/// <summary>Turns observables of readings into what the runtime subscribes to.</summary>
internal static class ObservableSource
{
    /// <summary>A subscription that opens a signal for its arguments and posts its readings as values.</summary>
    public static SourceSubscription From<T>(Func<Value[], IObservable<Reading<T>>> open, Func<T, Value> convert) => (arguments, sink) =>
        open(arguments).Subscribe(new AnonymousObserver<Reading<T>>(reading => sink.Post(reading.Select(convert)), static _ => { }));
}
