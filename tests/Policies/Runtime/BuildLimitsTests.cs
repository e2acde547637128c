using Mgmt.Model;
using Mgmt.Policies.Runtime;

namespace Mgmt.Policies.Tests.Runtime;

public sealed class BuildLimitsTests
{
    private static readonly SourceSpan Place = new(SourceText.From("main.mcl", "x"), 0, 1);

    [Fact]
    public void Count_AsManyAsAllowed_PassesAndOneMoreIsRefusedWithItsPlace()
    {
        var limits = new BuildLimits();
        for (var i = 0; i < BuildLimits.MostBuilt; i++)
        {
            limits.Count(Place, BuildLimits.MostNodes);
        }

        var refusal = Assert.Throws<PolicyTooLargeException>(() => limits.Count(Place, 0));
        Assert.Equal(("evaluating this takes more than 2,000,000 steps at once, which is the limit", Place), (refusal.Message, refusal.Span));
        limits.Begin();
        limits.Count(Place, 0);
    }

    [Fact]
    public void Count_MoreNodesThanAllowed_IsRefused()
    {
        var refusal = Assert.Throws<PolicyTooLargeException>(() => new BuildLimits().Count(Place, BuildLimits.MostNodes + 1));

        Assert.Equal("the policy would have more than 1,000,000 parts that can change, which is the limit", refusal.Message);
    }

    [Theory]
    [InlineData(500_000, null)]
    [InlineData(500_001, "500,001 elements are too many: the limit is 500,000")]
    public void Refusal_OfSoManyElements_IsForThoseBeyondTheLimit(int count, string? refusal) => Assert.Equal(refusal, BuildLimits.Refusal(count));
}
