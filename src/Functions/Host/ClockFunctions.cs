using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library;

namespace Mgmt.Functions.Host;

/// <summary>The part of the module <c>datetime</c> that reads the clock.</summary>
internal static class ClockFunctions
{
    public static IEnumerable<FunctionDefinition> All(WorldServices services) =>
    [
        new SourceFunction(
            "datetime.now",
            "func() int",
            ObservableSource.From(_ => services.Signals.Clock(), Value.Int),
            "The wall clock in whole seconds since 1970, every second.",
            "datetime.now() > 0 # true"),
        new SourceFunction(
            "datetime.str_now",
            "func() str",
            ObservableSource.From(_ => services.Signals.Clock(), As("datetime.print")),
            "The wall clock as date, time, offset and zone of this host, every second.",
            "len(datetime.str_now()) >= 25 # true"),
        new SourceFunction(
            "datetime.weekday_fast",
            "func() str",
            ObservableSource.From(_ => services.Signals.Clock(), As("datetime.weekday")),
            "Today's name in English and lower case, in this host's time zone.",
            """datetime.weekday_fast() in ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] # true"""),
    ];

    // The present is told as any other time is.
    private static Func<long, Value> As(string function)
    {
        var definition = PureLibrary.In(TimeZoneInfo.Local).OfType<PureFunction>().Single(f => f.Name == function);
        var body = definition.Specialise(definition.Signatures[0]);
        return seconds => body([Value.Int(seconds)]);
    }
}
