using Mgmt.Model;

namespace Mgmt.Functions.Tests.Stored;

public sealed class StoredFunctionsTests : IDisposable
{
    private readonly TestWorld _world = new();

    [Theory]
    [InlineData("""value.get_str("k")""", """struct{value: ""; ready: false}""")]
    [InlineData("""value.get("k") == struct{value => struct{a => 0, b => {"x" => 1.5}}, ready => false}""", "false")]
    [InlineData("""value.get("k") == struct{value => struct{a => 0, b => ["x"]}, ready => false}""", "false")]
    [InlineData("""value.get("k") == struct{value => [true], ready => false}""", "false")]
    public void Get_NothingStored_IsTheZeroOfTheType(string expression, string expected) =>
        Assert.Equal(expected, _world.Evaluate(expression).ToString());

    [Fact]
    public void Get_Stored_IsItWhateverItsType()
    {
        _world.Start("""value.get("k") == struct{value => {"a" => [1, 2]}, ready => true}""");
        Assert.Equal(Value.False, _world.Await());

        _world.Values.Set("k", Value.From(new MapValue([new(Value.Str("a"), Value.List(Value.Int(1), Value.Int(2)))])));
        Assert.Equal(Value.True, _world.Await(static v => v.AsBool));

        _world.Values.Set("k", default);
        Assert.Equal(Value.False, _world.Await(static v => !v.AsBool));
    }

    [Fact]
    public void Get_ValueOfAnotherType_FailsWhateverCatchesAndHeals()
    {
        _world.Values.Set("k", Value.Str("text"));
        _world.Start("""value.get_int("k") <|> struct{value => 1, ready => false}""");
        Assert.Contains("\"text\" is no int", _world.AwaitFault(), StringComparison.Ordinal);

        _world.Values.Set("k", Value.Int(7));
        Assert.Equal("struct{value: 7; ready: true}", _world.Await(static _ => true).ToString());
    }

    [Theory]
    [InlineData("""value.get_int("")""", "the key is empty")]
    [InlineData("""world.getval("")""", "the key is empty")]
    [InlineData("""world.kvlookup("")""", "the namespace is empty")]
    [InlineData("""world.schedule("")""", "the namespace is empty")]
    [InlineData("""collect.res("")""", "the kind is empty")]
    [InlineData("""local.pool("", "u")""", "the namespace is empty")]
    [InlineData("""local.pool("n", "")""", "the uid is empty")]
    public void Call_EmptyKey_Fails(string call, string reason)
    {
        _world.Start(call);

        Assert.Contains(reason, _world.AwaitFault(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Getval_StoredLater_Arrives()
    {
        _world.Start("""world.getval("k")""");
        Assert.Equal("""struct{value: ""; exists: false}""", _world.Await().ToString());

        await _world.World.SetStringAsync("k", "v", CancellationToken.None);
        Assert.Equal("""struct{value: "v"; exists: true}""", _world.Await(static v => v.AsStruct["exists"].AsBool).ToString());
    }

    [Fact]
    public async Task World_WhatHostsShare_ComesThrough()
    {
        await _world.World.SetHostStringAsync("n", "h2", "b", CancellationToken.None);
        await _world.World.SetHostStringAsync("n", "h1", "a", CancellationToken.None);
        await _world.World.SetScheduledAsync("s", "h1", isScheduled: true, CancellationToken.None);
        await _world.World.ExportAsync(new("file", "/x", "h1", Value.Str("data")), CancellationToken.None);

        Assert.Equal("""{"h1": "a", "h2": "b"}""", _world.Evaluate("""world.kvlookup("n")""").ToString());
        Assert.Equal("""["h1"]""", _world.Evaluate("""world.schedule("s")""").ToString());
        Assert.Equal("""[struct{name: "/x"; host: "h1"}]""", _world.Evaluate("""collect.res("file")""").ToString());
    }

    [Fact]
    public async Task Kvlookup_NamespaceChanges_FailsAndSaysWhatItWas()
    {
        await _world.World.SetStringAsync("which", "a", CancellationToken.None);
        _world.Start("world.kvlookup(world.getval(\"which\")->value)");
        Assert.Equal("{}", _world.Await().ToString());

        await _world.World.SetStringAsync("which", "b", CancellationToken.None);

        Assert.Contains("can't change namespace, previously: a", _world.AwaitFault(), StringComparison.Ordinal);
    }

    public void Dispose() => _world.Dispose();
}
