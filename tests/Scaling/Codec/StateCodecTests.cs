using FsCheck;
using FsCheck.Fluent;
using Mgmt.Model;

namespace Mgmt.Scaling.Tests;

public sealed class StateCodecTests
{
    [Fact]
    public void Decode_AnotherMachinesState_SaysSo()
    {
        var bytes = StateCodec.Encode(new SchmittState(true));

        var error = Assert.Throws<StateFormatException>(() => StateCodec.Decode<HeldState>(bytes));
        Assert.Equal("the state is of machine Schmitt, not Held", error.Message);
    }

    [Fact]
    public void Decode_NewerVersion_SaysSo()
    {
        var error = Assert.Throws<StateFormatException>(() => StateCodec.Decode<SchmittState>([1, 2, 1]));
        Assert.Equal("the state of machine Schmitt is of version 2, but only 1 to 1 can be read", error.Message);
    }

    [Fact]
    public void Decode_AnyBytes_ReadsOrRefuses() => Prop.ForAll<byte[]>(bytes =>
    {
        for (byte machine = 1; machine <= 8; machine++)
        {
            byte[] framed = [machine, 1, .. bytes];
            try
            {
                _ = machine switch
                {
                    1 => (object)StateCodec.Decode<SchmittState>(framed),
                    2 => StateCodec.Decode<HeldState>(framed),
                    3 => StateCodec.Decode<KeepState>(framed),
                    4 => StateCodec.Decode<DeadbandState>(framed),
                    5 => HistoryState<Value>.Read(framed, ValueCodec.Instance),
                    6 => StateCodec.Decode<StabilizeState>(framed),
                    7 => StateCodec.Decode<RateState>(framed),
                    _ => StateCodec.Decode<CooldownState>(framed),
                };
            }
            catch (StateFormatException)
            {
                // Refused, which is the other right answer.
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Encode_SmallStates_AreCompact()
    {
        Assert.Equal(3, StateCodec.Encode(new SchmittState(true)).Length);
        Assert.Equal(11, StateCodec.Encode(new HeldState(At.Seconds(0))).Length);
    }

    [Fact]
    public void Int_AnyInteger_SurvivesTheRoundTrip()
    {
        Prop.ForAll<long>(RoundTrips).QuickCheckThrowOnFailure();
        Assert.All((long[])[0, -1, 63, 64, -64, -65, long.MaxValue, long.MinValue], n => Assert.True(RoundTrips(n)));

        static bool RoundTrips(long number)
        {
            var writer = new StateWriter();
            writer.Int(number);
            return new StateReader(writer.Written).Int() == number;
        }
    }

    [Fact]
    public void ValueCodec_EveryKind_SurvivesTheRoundTrip()
    {
        var record = new StructValue(["f", "n", "b"], [Value.Float(double.NaN), Value.Int(-7), Value.True]);
        var map = new MapValue([new(Value.Str("k"), Value.From(record)), new(Value.Str(Str.From([0xff, 0x00])), Value.From(record))]);
        var value = Value.List(Value.From(map), Value.From(MapValue.Empty));
        var writer = new StateWriter();

        ValueCodec.Instance.Write(writer, value);

        var reader = new StateReader(writer.Written);
        Assert.Equal(value, ValueCodec.Instance.Read(ref reader));
        Assert.Equal(0, reader.Left);
    }
}
