using Mgmt.Engine.Tests.Scheduling.RandomGraphs;
using Xunit.Abstractions;

namespace Mgmt.Engine.Tests.Scheduling;

public sealed class RandomGraphTests(ITestOutputHelper output)
{
    [Fact]
    public void Submit_AnyGraphs_EndsWhereASequentialReferenceEnds() => Run(0, 300);

    [Fact]
    [Trait("Category", "Long")]
    public void Submit_TenThousandTimesAnyGraphs_EndsWhereASequentialReferenceEnds() => Run(1_000, 10_000);

    private void Run(int firstSeed, int cases)
    {
        var distribution = new Distribution();
        Parallel.For(firstSeed, firstSeed + cases, seed =>
        {
            try
            {
                var run = ScenarioRun.Of(seed);
                lock (distribution)
                {
                    distribution.Add(run);
                }
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"the scenario of seed {seed}: {e.Message}", e);
            }
        });

        output.WriteLine(distribution.ToString());
        Assert.True(distribution.Share("with both") >= 0.3, distribution.ToString());
    }
}
