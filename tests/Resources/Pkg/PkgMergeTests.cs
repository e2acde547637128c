using Mgmt.Model;
using Mgmt.Resources.Pkg;

namespace Mgmt.Resources.Tests.Pkg;

public sealed class PkgMergeTests
{
    [Theory]
    [InlineData("installed", "newest", "newest")]
    [InlineData("newest", "installed", "newest")]
    [InlineData("installed", "installed", "installed")]
    [InlineData("newest", "newest", "newest")]
    [InlineData("uninstalled", "uninstalled", "uninstalled")]
    [InlineData("1.2.3", "1.2.3", "1.2.3")]
    public void Merge_StatesThatAgree_IsTheStronger(string first, string second, string merged)
    {
        var merge = PkgSchema.Schema.Merge!(Spec(first), Spec(second));

        Assert.Equal(merged, PkgSchema.State.Of(merge.Merged!).ToString());
        Assert.Equal("", merge.Reason);
    }

    [Theory]
    [InlineData("uninstalled", "installed")]
    [InlineData("newest", "uninstalled")]
    [InlineData("1.2.3", "1.2.4")]
    [InlineData("newest", "1.2.3")]
    [InlineData("installed", "1.2.3")]
    public void Merge_StatesThatContradict_SaysWhich(string first, string second)
    {
        var merge = PkgSchema.Schema.Merge!(Spec(first), Spec(second));

        Assert.Null(merge.Merged);
        Assert.Equal($"state differs: {first} != {second}", merge.Reason);
    }

    [Theory]
    [InlineData("allowdowngrade")]
    [InlineData("allowuntrusted")]
    [InlineData("allownonfree")]
    [InlineData("allowunsupported")]
    public void Merge_FlagsThatDiffer_SaysWhich(string flag)
    {
        var merge = PkgSchema.Schema.Merge!(Spec("installed"), Spec("newest").With(PkgSchema.Schema.Find(flag)!, Value.True));

        Assert.Null(merge.Merged);
        Assert.Equal($"{flag} differs: false != true", merge.Reason);
    }

    private static ResourceSpec Spec(string state) => ResourceSpec.Create(PkgSchema.Schema, "vim").With(PkgSchema.State, Value.Str(state));
}
