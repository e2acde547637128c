using FsCheck;
using FsCheck.Fluent;

namespace Mgmt.Scaling.Tests;

public sealed class SchmittMachineTests
{
    [Theory]
    [InlineData(false, 0.71, true)]
    [InlineData(false, 0.7, true)]
    [InlineData(false, 0.6, false)]
    [InlineData(true, 0.6, true)]
    [InlineData(true, 0.5, false)]
    [InlineData(true, double.NaN, true)]
    [InlineData(false, double.NaN, false)]
    [InlineData(false, double.PositiveInfinity, true)]
    [InlineData(true, double.NegativeInfinity, false)]
    public void Step_OnAboveOff_SwitchesAtTheThresholds(bool before, double x, bool after) =>
        Assert.Equal(after, SchmittMachine.Step(new(before), x, 0.7, 0.5).Output);

    [Theory]
    [InlineData(false, 10, true)]
    [InlineData(false, 15, false)]
    [InlineData(true, 15, true)]
    [InlineData(true, 20, false)]
    public void Step_OnBelowOff_IsInverted(bool before, double x, bool after) =>
        Assert.Equal(after, SchmittMachine.Step(new(before), x, 10, 20).Output);

    [Theory]
    [InlineData(true, 0.9, double.NaN, 0.5)]
    [InlineData(false, 0.9, 0.7, double.NaN)]
    public void Step_ThresholdIsNoNumber_Keeps(bool before, double x, double on, double off) =>
        Assert.Equal(before, SchmittMachine.Step(new(before), x, on, off).Output);

    [Theory]
    [InlineData(1, true)]
    [InlineData(0.99, false)]
    public void Step_EqualThresholds_CompareOnly(double x, bool after)
    {
        Assert.Equal(after, SchmittMachine.Step(new(false), x, 1, 1).Output);
        Assert.Equal(after, SchmittMachine.Step(new(true), x, 1, 1).Output);
    }

    [Fact]
    public void Step_NoiseSmallerThanHalfTheGap_SwitchesOnceAtMost()
    {
        // A level and noise around it of less than (on − off) / 2.
        var traces = (from level in Gen.Choose(0, 1_000)
                      from noise in Gen.Choose(-99, 99).ListOf()
                      select noise.Select(n => level + n)).ToArbitrary();
        Prop.ForAll(traces, trace =>
        {
            var state = default(SchmittState);
            var changes = 0;
            foreach (var x in trace)
            {
                var step = SchmittMachine.Step(state, x, 600, 400);
                changes += step.Output != state.On ? 1 : 0;
                state = step.State;
            }

            return changes <= 1;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(0.83, 0.7, 0.5, "0.83 ≥ 0.7: on")]
    [InlineData(0.4, 0.7, 0.5, "0.4 ≤ 0.5: off")]
    [InlineData(0.65, 0.7, 0.5, "0.65 is between 0.5 and 0.7: stays off")]
    [InlineData(5, 10, 20, "5 ≤ 10: on")]
    [InlineData(double.NaN, 10, 20, "not a number: stays off")]
    public void Step_Always_SaysWhy(double x, double on, double off, string reason) =>
        Assert.Equal(reason, SchmittMachine.Step(default, x, on, off).Reason.Text);
}
