using System.Reactive;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Functions;

/// <summary>Turns observables into what the runtime subscribes to.</summary>
internal static class ObservableSource
{
    /// <summary>A subscription that opens a signal for its arguments and posts its readings as values. What the signal fails with is no reading, and nobody can catch it.</summary>
    public static SourceSubscription From<T>(Func<Value[], IObservable<Reading<T>>> open, Func<T, Value> convert) => (arguments, sink) =>
        open(arguments).Subscribe(new AnonymousObserver<Reading<T>>(
            reading => sink.Post(reading.Select(convert)),
            failure => sink.Fail(new(failure.Message))));

    /// <summary>A subscription to something that always has a present state, each of which is a reading; <paramref name="convert"/> may refuse one.</summary>
    public static SourceSubscription FromState<T>(PolicyClock clock, Func<Value[], IObservable<T>> open, Func<T, Value> convert) => (arguments, sink) =>
        open(arguments).Subscribe(new AnonymousObserver<T>(
            state =>
            {
                try
                {
                    sink.Post(Reading<Value>.Of(convert(state), clock.Now));
                }
                catch (FunctionFailedException failure)
                {
                    sink.Fail(failure);
                }
            },
            failure => sink.Fail(new(failure.Message))));
}
