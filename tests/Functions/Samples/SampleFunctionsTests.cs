using Mgmt.Functions.Samples;
using Mgmt.Model;

namespace Mgmt.Functions.Tests.Samples;

public sealed class SampleFunctionsTests : IDisposable
{
    private readonly TestWorld _world = new();

    [Fact]
    public void Flipflop_EachSecond_Turns()
    {
        _world.Start("example.flipflop()");
        var first = _world.Await();

        _world.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.NotEqual(first, _world.Await());
        _world.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(first, _world.Await());
    }

    [Fact]
    public void OneInstance_UsedTwice_IsOneInstance() =>
        Assert.Equal("\"hellohello\"", _world.Evaluate("$x + $x", "$x = test.one_instance_a()\n").ToString());

    [Theory]
    [InlineData('a')]
    [InlineData('h')]
    public void OneInstance_CalledTwice_Fails(char letter)
    {
        _world.Start($"test.one_instance_{letter}() + test.one_instance_{letter}()");

        Assert.Contains("second instance", _world.AwaitFault(), StringComparison.Ordinal);
    }

    [Fact]
    public void OneStream_SecondEvent_Fails()
    {
        _world.Values.Set("n", Value.Int(1));
        _world.Start("test.one_stream(value.get_int(\"n\")->value)");
        Assert.Equal("\"x\"", _world.Await().ToString());
        _world.Values.Set("n", Value.Int(2));
        Assert.Contains("second event", _world.AwaitFault(), StringComparison.Ordinal);
    }

    [Fact]
    public void Forloop_IsFooThenBar()
    {
        _world.Start("test.forloop()");
        Assert.Equal("""["foo"]""", _world.Await().ToString());
        Assert.Equal("""["bar"]""", _world.Await(static v => v.ToString() != """["foo"]""").ToString());
    }

    [Theory]
    [InlineData("=", 10, 0.9, 0.35, "===")]
    [InlineData("ab", 2, 0.9, 1.0, "abab PEAK!!!")]
    [InlineData("", 10, 0.9, 0.5, "")]
    [InlineData("=", -5, 2.0, 0.5, "")]
    [InlineData("=", 10, 0.1, double.NaN, "")]
    public void Bar_OfALevel_IsSoLong(string symbol, long multiplier, double peak, double level, string expected) =>
        Assert.Equal(expected, SampleFunctions.Bar([Value.Str(symbol), Value.Int(multiplier), Value.Float(peak)], level).ToString());

    [Fact]
    public void Bar_ImmenseMultiplier_IsBounded() =>
        Assert.Equal(10_000, SampleFunctions.Bar([Value.Str("="), Value.Int(long.MaxValue), Value.Float(2)], 1).Length);

    [Fact]
    public void Provisioner_EachSetting_TypeChecksAndFailsWhenCalled()
    {
        _world.Start("provisioner.cli_interface() + \"\"");

        Assert.Contains("not available", _world.AwaitFault(), StringComparison.Ordinal);
    }

    public void Dispose() => _world.Dispose();
}
