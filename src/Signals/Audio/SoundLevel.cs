using System.Reactive.Disposables;
using System.Reactive.Linq;
using Mgmt.Model;
using Mgmt.Platform.Processes;

namespace Mgmt.Signals;

/// <summary>How loud it is: the greatest amplitude that SoX's <c>rec</c> hears, 0 to 1, asked once a second.</summary>
/// <param name="spawner">Starts <c>rec</c>. It stays the caller's.</param>
/// <param name="clock">Policy time.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class SoundLevel(ChildSpawner spawner, PolicyClock clock)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The program that records and says what it heard.</summary>
    public string Program { get; init; } = "rec";

    /// <summary>The readings; missing, with its complaint, while <c>rec</c> cannot be run or hears nothing.</summary>
    public IObservable<Reading<double>> Readings() => Observable.Create<Reading<double>>(observer =>
    {
        var cancellation = new CancellationTokenSource();
        _ = ListenAsync(observer, cancellation.Token);
        return Disposable.Create(cancellation.Cancel);
    });

    private async Task ListenAsync(IObserver<Reading<double>> observer, CancellationToken cancellation)
    {
        using var ticks = new PeriodicTimer(Period, clock.Time);
        try
        {
            do
            {
                var reading = await ListenOnceAsync(cancellation).ConfigureAwait(false);
                cancellation.ThrowIfCancellationRequested();
                observer.OnNext(reading);
            }
            while (await ticks.WaitForNextTickAsync(cancellation).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            // Nobody listens any more.
        }
    }

    private async Task<Reading<double>> ListenOnceAsync(CancellationToken cancellation)
    {
        try
        {
            var request = ChildRequest.Create(Program, "-q", "-n", "trim", "0", "0.5", "stat") with { Timeout = Patience };
            var result = await spawner.RunAsync(request, cancellation).ConfigureAwait(false);
            return SoxReport.TryFindAmplitude(result.Error.Span, out var amplitude)
                ? Reading<double>.Of(amplitude, clock.Now)
                : Reading<double>.Missing($"`{Program}` ended with status {result.ExitCode} and did not say how loud it is", clock.Now);
        }
        catch (IOException failure)
        {
            return Reading<double>.Missing(failure.Message, clock.Now);
        }
    }
}
