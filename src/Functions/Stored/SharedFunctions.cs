using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Functions.Stored;

/// <summary>The modules <c>world</c> and <c>world/collect</c>: what hosts share.</summary>
internal static class SharedFunctions
{
    private static readonly StructShape Stored = StructShape.Parse("struct{value str; exists bool}");
    private static readonly StructShape Exported = StructShape.Parse("struct{name str; host str}");
    private static readonly StructShape Collected = StructShape.Parse("struct{name str; host str; data variant}");

    /// <summary>What a <c>collect</c> statement looks at: all exports of a kind, whole.</summary>
    public static SourceFunction Exports(IWorld world, PolicyClock clock) => new(
        "_collect",
        "func(kind str) []" + Collected,
        ObservableSource.FromState(clock, a => world.WatchExports(a[0].AsStr), static all => Value.List([.. all.Select(static e => Collected.Of(Value.Str(e.Name), Value.Str(e.Host), e.Data))])),
        "The resources of a kind that hosts export, anew when one changes.",
        "");

    public static IEnumerable<FunctionDefinition> All(IWorld world, PolicyClock clock) =>
    [
        Fixed(
            "world.getval",
            "func(key str) " + Stored,
            "key",
            ObservableSource.FromState(clock, a => world.WatchString(a[0].AsStr), static s => Stored.Of(Value.Str(s ?? Str.Empty), Value.Bool(s is not null))),
            "The string that hosts share under a key, and whether there is one, anew when it changes. The key must not change.",
            """world.getval("no such key")->exists or false # false"""),
        Fixed(
            "world.kvlookup",
            "func(namespace str) map{str: str}",
            "namespace",
            ObservableSource.FromState(clock, a => world.WatchHostStrings(a[0].AsStr), static all => Value.From(new MapValue(all.Select(static s => KeyValuePair.Create(Value.Str(s.Key), Value.Str(s.Value)))))),
            "The strings that hosts have stored under a key, by host, anew when one changes. The key must not change.",
            """len(world.kvlookup("no such key")) # 0"""),
        Fixed(
            "world.schedule",
            "func(namespace str) []str",
            "namespace",
            ObservableSource.FromState(clock, a => world.WatchScheduled(a[0].AsStr), Value.StrList),
            "The hosts that are scheduled in a namespace, anew when that changes; none until it is known. The namespace must not change.",
            """len(world.schedule("no such namespace")) # 0"""),
        Fixed(
            "world/collect.res",
            "func(kind str) []struct{name str; host str}",
            "kind",
            ObservableSource.FromState(clock, a => world.WatchExports(a[0].AsStr), static all => Value.List([.. all.Select(static e => Exported.Of(Value.Str(e.Name), Value.Str(e.Host)))])),
            "The resources of a kind that hosts export, anew when one comes or goes. The kind must not change.",
            """len(collect.res("file")) # 0"""),
    ];

    private static SourceFunction Fixed(string name, string signature, string what, SourceSubscription subscribe, string doc, string example) =>
        new(name, [signature], _ => Keys.Fixed(what, subscribe), doc, example);
}
