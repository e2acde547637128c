using System.Reactive.Linq;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Signals;

namespace Mgmt.Functions.Samples;

/// <summary>The part of the module <c>example</c> that streams.</summary>
internal static class SampleFunctions
{
    private const int LongestBar = 10_000;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public static IEnumerable<FunctionDefinition> All(WorldServices services)
    {
        var sound = new SoundLevel(services.Spawner, services.Clock);
        return
        [
            new SourceFunction(
                "example.flipflop",
                "func() bool",
                ObservableSource.FromState(services.Clock, _ => Observable.Interval(Second, services.Signals.Scheduler).Select(static n => n % 2 == 0).StartWith(false), Value.Bool),
                "False and true by turns, a second each.",
                "len([example.flipflop()]) # 1"),
            new SourceFunction(
                "example.vumeter",
                "func(symbol str, multiplier int, peak float) str",
                (arguments, sink) => ObservableSource.From(_ => sound.Readings(), level => Value.Str(Bar(arguments, level)))(arguments, sink),
                "How loud it is, as a bar of symbols: as many as the amplitude (0 to 1) times the multiplier, and a warning beyond the peak. SoX's `rec` listens once a second.",
                """example.vumeter("=", 0, 2.0) <|> "" # "" """),
        ];
    }

    /// <summary>The bar for <paramref name="level"/>.</summary>
    internal static Str Bar(Value[] arguments, double level)
    {
        var symbol = arguments[0].AsStr;
        var length = (int)Math.Clamp(level * arguments[1].AsInt, 0, LongestBar / Math.Max(symbol.Length, 1));
        var bar = new byte[length * symbol.Length];
        for (var i = 0; i < length; i++)
        {
            symbol.Span.CopyTo(bar.AsSpan(i * symbol.Length));
        }

        return level > arguments[2].AsFloat ? Str.Concat(Str.Adopt(bar), " PEAK!!!") : Str.Adopt(bar);
    }
}
