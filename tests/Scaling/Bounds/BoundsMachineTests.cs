namespace Mgmt.Scaling.Tests;

public sealed class BoundsMachineTests
{
    [Theory]
    [InlineData(5, 1, 10, 5, "DesiredWithinRange: 5 is within 1 to 10")]
    [InlineData(1, 1, 10, 1, "DesiredWithinRange: 1 is within 1 to 10")]
    [InlineData(10, 1, 10, 10, "DesiredWithinRange: 10 is within 1 to 10")]
    [InlineData(0, 1, 10, 1, "TooFewReplicas: 0 is below the minimum 1")]
    [InlineData(11, 1, 10, 10, "TooManyReplicas: 11 is above the maximum 10")]
    [InlineData(4, 5, 3, 5, "the minimum 5 is above the maximum 3 and wins")]
    public void Step_Always_StaysWithinAndSaysWhy(long n, long min, long max, long expected, string reason)
    {
        var verdict = BoundsMachine.Step(n, min, max);

        Assert.Equal(expected, verdict.Output);
        Assert.Equal(reason, verdict.Reason.Text);
    }
}
