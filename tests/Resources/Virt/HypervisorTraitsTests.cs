using Mgmt.Resources.Virt;

namespace Mgmt.Resources.Tests.Virt;

public sealed class HypervisorTraitsTests
{
    [Fact]
    public void Read_KvmAndEmulation_PrefersKvmOfTheHostsArchitecture()
    {
        var traits = HypervisorTraits.Read("""
            <capabilities>
              <host><cpu><arch>x86_64</arch></cpu></host>
              <guest><os_type>hvm</os_type><arch name='aarch64'><domain type='qemu'/></arch></guest>
              <guest><os_type>hvm</os_type><arch name='x86_64'><domain type='qemu'/><domain type='kvm'/></arch></guest>
            </capabilities>
            """);

        Assert.Equal(new("kvm", "hvm"), traits);
    }

    [Fact]
    public void Read_Containers_AreExe() =>
        Assert.True(HypervisorTraits.Read("<capabilities><guest><os_type>exe</os_type><arch name='x86_64'><domain type='lxc'/></arch></guest></capabilities>").IsContainer);

    [Theory]
    [InlineData("<capabilities/>")]
    [InlineData("nonsense")]
    public void Read_NothingUsable_SaysSo(string text) => Assert.Throws<InvalidDataException>(() => HypervisorTraits.Read(text));
}
