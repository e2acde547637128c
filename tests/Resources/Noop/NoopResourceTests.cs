using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Resources.Noop;

namespace Mgmt.Resources.Tests.Noop;

public sealed class NoopResourceTests
{
    [Fact]
    public async Task Check_Whatever_IsAsItShouldBe()
    {
        var kind = NoopKind.Create();
        var spec = ResourceSpec.Create(kind.Schema, "x").With(kind.Schema.Find("comment")!, Value.Str("why"));
        var resource = kind.Open(spec);

        Assert.Empty(kind.Validate(spec));
        Assert.Null(await resource.CheckAsync(new(CheckCause.Change, Refresh: true, Noop: false), CancellationToken.None));
        Assert.Empty(resource.Sent);
        await resource.CloseAsync();
    }
}
