using Mgmt.Model;
using Mgmt.Store.Rows;
using Mgmt.Testing;

namespace Mgmt.Store.Tests.World;

public sealed class LocalValuesTests : IDisposable
{
    private readonly TempDirectory _directory = new();
    private readonly ManualTimeProvider _time = new();

    private static Value Everything => Value.From(new StructValue(
        ["a", "b", "c", "d"],
        [
            Value.List(Value.Int(long.MinValue), Value.Int(long.MaxValue)),
            Value.From(new MapValue([new(Value.Str(Str.From([0xff, 0])), Value.True), new(Value.Str(""), Value.False)])),
            Value.List(Value.Float(double.NegativeInfinity), Value.Float(-0.0), Value.Float(double.NaN)),
            Value.List(),
        ]));

    [Fact]
    public async Task Set_AfterReopening_IsThereBitForBit()
    {
        await using (var store = StateStore.Open(_directory.Path, _time))
        {
            store.Values.Set("k", Everything);
            store.Values.Set("gone", Value.True);
            store.Values.Set("gone", default);
        }

        await using var reopened = StateStore.Open(_directory.Path, _time);

        Assert.Equal(Everything, Latest(reopened, "k"));
        Assert.True(Latest(reopened, "gone").IsNone);
    }

    [Fact]
    public async Task Watch_ValueOfAnotherTypeLater_SeesIt()
    {
        await using var store = StateStore.Open(null, _time);
        var seen = new List<Value>();
        using (store.Values.Watch("k").Subscribe(new Seen<Value>(seen)))
        {
            store.Values.Set("k", Value.Int(1));
            store.Values.Set("k", Value.Int(1));
            store.Values.Set("other", Value.Int(2));
            store.Values.Set("k", Value.Str("x"));
        }

        store.Values.Set("k", Value.Int(3));

        Assert.Equal([default, Value.Int(1), Value.Str("x")], seen);
    }

    [Fact]
    public async Task Set_Function_IsRefused()
    {
        await using var store = StateStore.Open(null, _time);

        Assert.Throws<ArgumentException>(() => store.Values.Set("k", Value.List(Value.From(new Function()))));
    }

    [Fact]
    public void Unpack_DamagedBytes_SaysSo()
    {
        var packed = ValueCodec.Pack(Everything).ToArray();
        Assert.Equal(Everything, ValueCodec.Unpack(packed));

        for (var length = 0; length < packed.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => ValueCodec.Unpack(packed.AsSpan(0, length)));
        }

        // A list of a list of a list, and so on.
        Assert.Throws<InvalidDataException>(() => ValueCodec.Unpack(Enumerable.Repeat(new byte[] { 2 * (byte)ValueKind.List, 2 }, 100_000).SelectMany(static b => b).ToArray()));
    }

    public void Dispose() => _directory.Dispose();

    private static Value Latest(StateStore store, Str key)
    {
        var seen = new List<Value>();
        using (store.Values.Watch(key).Subscribe(new Seen<Value>(seen)))
        {
            return Assert.Single(seen);
        }
    }

    private sealed class Function : FuncValue;
}
