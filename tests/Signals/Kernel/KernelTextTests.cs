using System.Text;

namespace Mgmt.Signals.Tests.Kernel;

public sealed class KernelTextTests
{
    [Theory]
    [InlineData("0\n", 1)]
    [InlineData("0-3\n", 4)]
    [InlineData("0-1,4,6-7", 5)]
    public void Count_OfAList_IsThatOfItsMembers(string text, long expected) => Assert.Equal(expected, CpuList.Count(Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("3-1")]
    [InlineData("0-")]
    [InlineData("0,,1")]
    public void Count_OfAnythingElse_IsNotUnderstood(string text) => Assert.Throws<FormatException>(() => CpuList.Count(Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData("kvm", true)]
    [InlineData("kvm_intel", true)]
    [InlineData("kvm-intel", true)]
    [InlineData("kv", false)]
    [InlineData("16384", false)]
    [InlineData("", false)]
    public void Contains_NameOfALine_IsLoaded(string module, bool expected) =>
        Assert.Equal(expected, LoadedModules.Contains("kvm_intel 380928 0 - Live 0x0\nkvm 1138688 1 kvm_intel, Live 0x0\n"u8, module));
}
