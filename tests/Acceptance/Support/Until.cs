using System.Diagnostics;

namespace Mgmt.Acceptance.Tests.Support;

/// <summary>Waits for the world itself.</summary>
internal static class Until
{
    /// <summary>Long enough for a busy machine, far shorter than any resync.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>
    /// How long it took until <paramref name="condition"/> held; fails the test, with what
    /// <paramref name="otherwise"/> says, when it does not hold in time.
    /// </summary>
    public static TimeSpan Holds(Func<bool> condition, Func<string> otherwise, TimeSpan? patience = null)
    {
        var limit = patience ?? Patience;
        var begun = Stopwatch.GetTimestamp();
        var spin = default(SpinWait);
        while (!condition())
        {
            if (Stopwatch.GetElapsedTime(begun) > limit)
            {
                Assert.Fail($"not within {limit.TotalSeconds:0.#} s: {otherwise()}");
            }

            spin.SpinOnce();
        }

        return Stopwatch.GetElapsedTime(begun);
    }
}
