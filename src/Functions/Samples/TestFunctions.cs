using System.Reactive.Linq;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Functions.Samples;

/// <summary>The module <c>test</c>: functions whose only use is to watch the language at work.</summary>
internal static class TestFunctions
{
    private const int LongestText = 1024 * 1024;

    private static readonly TimeSpan Slowly = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Fast = TimeSpan.FromMilliseconds(10);

    public static IEnumerable<FunctionDefinition> All(WorldServices services)
    {
        var scheduler = services.Signals.Scheduler;
        return
        [
            .. "abcdefgh".Select(letter => OneInstance(letter, services.Clock)),
            new SourceFunction(
                "test.one_stream",
                ["func(count int) str"],
                _ => OneStream(services.Clock),
                "So many times `x`. Fails when the count changes.",
                """test.one_stream(3) # "xxx" """),
            new SourceFunction(
                "test.fastcount",
                "func() int",
                ObservableSource.FromState(services.Clock, _ => Observable.Interval(Fast, scheduler).Select(static n => n + 1).StartWith(0), Value.Int),
                "Counts from 0, a hundred times a second.",
                "test.fastcount() >= 0 # true"),
            new SourceFunction(
                "test.forloop",
                "func() []str",
                ObservableSource.FromState(services.Clock, _ => Observable.Timer(Soon, scheduler).Select(static _ => "bar").StartWith("foo"), static s => Value.List(Value.Str(s))),
                """`["foo"]`, and a tenth of a second later `["bar"]`.""",
                "len(test.forloop()) # 1"),
            new SourceFunction(
                "test.forkvloop",
                "func() map{str: str}",
                ObservableSource.FromState(services.Clock, static _ => Observable.Return("bar"), static s => Value.From(new MapValue([new(Value.Str("foo"), Value.Str(s))]))),
                """Always `{"foo": "bar"}`.""",
                """test.forkvloop()["foo"] # "bar" """),
            new SourceFunction(
                "test.slow_string",
                "func() str",
                ObservableSource.FromState(services.Clock, _ => Observable.Timer(Slowly, scheduler), static _ => Value.Str("five seconds has elapsed")),
                "A sentence, after five seconds.",
                """test.slow_string() # "five seconds has elapsed" """),
        ];
    }

    private static SourceFunction OneInstance(char letter, PolicyClock clock)
    {
        var instances = new OneInstanceCounter($"test.one_instance_{letter}", clock);
        return new(
            instances.Name,
            "func() str",
            (_, sink) => instances.Start(sink),
            "A word. Fails when there are two of this call at once.",
            $"""{instances.Name}() # "hello" """);
    }

    private static SourceSubscription OneStream(PolicyClock clock)
    {
        var isFirst = true;
        return ObservableSource.FromState(
            clock,
            arguments =>
            {
                var count = arguments[0].AsInt;
                if (!isFirst || count is < 0 or > LongestText)
                {
                    throw new FunctionFailedException(isFirst ? $"the count {count} is not between 0 and {LongestText}" : "a second event came");
                }

                isFirst = false;
                return Observable.Return(new string('x', (int)count));
            },
            static text => Value.Str(text));
    }
}
