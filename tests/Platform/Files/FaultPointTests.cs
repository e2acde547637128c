using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Tests.Files;

public sealed class FaultPointTests
{
    [Theory]
    [InlineData("file.before-rename:3:kill", "file.before-rename", 3)]
    [InlineData("x:1:kill", "x", 1)]
    public void Parse_Plan_IsRead(string text, string name, int hit) => Assert.Equal(new FaultPlan(name, hit), FaultPlan.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x:0:kill")]
    [InlineData("x:-1:kill")]
    [InlineData("x:1")]
    [InlineData("x:1:panic")]
    [InlineData(":1:kill")]
    public void Parse_AnythingElse_MeansNone(string? text) => Assert.Null(FaultPlan.Parse(text));
}
