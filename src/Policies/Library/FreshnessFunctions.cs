using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Scaling;

namespace Mgmt.Policies.Library;

/// <summary>The part of the module <c>signal</c> that asks how fresh a value is.</summary>
internal static class FreshnessFunctions
{
    private const long MillisecondsPerSecond = 1000;

    public static IEnumerable<FunctionDefinition> All =>
    [
        new LenientFunction(
            "signal.stale",
            "func(x ?1, ms int) bool",
            0,
            static () => new Call(Stale),
            "True when the inputs behind x have given no real reading for that many milliseconds.",
            "signal.stale(1, 1000) # false"),
        new LenientFunction(
            "signal.age",
            "func(x ?1) int",
            0,
            static () => new Call(Age),
            "Whole seconds since the last real reading behind x; 0 for what rests on no input.",
            "signal.age(1) # 0"),
        new LenientFunction(
            "signal.missing",
            "func(x ?1) bool",
            0,
            static () => new Call(static (x, _, _) => new(x.IsPending ? default : Value.Bool(x.Value.IsNone))),
            "True while x has no value.",
            "signal.missing(1) # false"),
        new LenientFunction(
            "signal.last_good",
            "func(x ?1, ms int) ?1",
            0,
            static () => new LastGoodCall(),
            "The value of x, or the last one it had, for at most that many milliseconds. Fails, catchably, after that.",
            "signal.last_good(1, 1000) # 1") { IsCatchable = true },
    ];

    private static StepResult Stale(LenientArgument x, ReadOnlySpan<Value> others, Instant now)
    {
        if (!x.IsRead)
        {
            return new(Value.False);
        }

        var due = x.ReadAt + TimeSpan.FromMilliseconds(Math.Clamp(others[0].AsInt, 0, int.MaxValue));
        return due <= now ? new(Value.True) : new(x.IsPending ? default : Value.False, due);
    }

    private static StepResult Age(LenientArgument x, ReadOnlySpan<Value> others, Instant now)
    {
        if (!x.IsRead)
        {
            return new(Value.Int(0));
        }

        var seconds = (long)(now - x.ReadAt).TotalMilliseconds / MillisecondsPerSecond;
        return new(x.IsPending ? default : Value.Int(seconds), x.ReadAt + TimeSpan.FromSeconds(seconds + 1));
    }

    private delegate StepResult Judge(LenientArgument x, ReadOnlySpan<Value> others, Instant now);

    private sealed class Call(Judge judge) : ILenientCall
    {
        private const byte Version = 1;

        private Instant? _readAt;
        private Instant? _readEarlier;

        public StepResult Step(LenientArgument lenient, ReadOnlySpan<Value> others, Instant now)
        {
            // While an input has yet to be read, what an earlier run read counts.
            _readEarlier = lenient.HasAll ? null : _readEarlier;
            var judged = _readEarlier is { } earlier && earlier < lenient.ReadAt ? lenient with { ReadAt = earlier } : lenient;
            _readAt = lenient.IsRead ? judged.ReadAt : null;
            return judge(judged, others, now);
        }

        public byte[] Save()
        {
            if (_readAt is not { } readAt)
            {
                return [];
            }

            var writer = new StateWriter();
            writer.Byte(Version);
            writer.Instant(readAt);
            return writer.Written.ToArray();
        }

        public void Restore(ReadOnlySpan<byte> state)
        {
            try
            {
                var reader = new StateReader(state);
                _readEarlier = reader.Byte() == Version ? reader.Instant() : null;
            }
            catch (StateFormatException)
            {
                // A state of another version is worth no more than none.
                _readEarlier = null;
            }
        }
    }
}
