using System.Globalization;
using Mgmt.Platform.Network;

namespace Mgmt.Platform.Tests.Network;

public sealed class NetworkInterfacesTests
{
    private readonly IReadOnlyList<NetworkInterface> _interfaces = new NetworkInterfaces().Read();

    [Fact]
    public void Read_EachInterfaceOfTheKernel_IsThereWithItsNumberAndMac()
    {
        var expected = Directory.EnumerateDirectories("/sys/class/net").Select(static d => (Path.GetFileName(d), Number(d), Mac(d))).OrderBy(static i => i.Item2);

        Assert.Equal(expected, _interfaces.Select(static i => (i.Name, i.Index, i.Mac)));
    }

    [Fact]
    public void Read_Loopback_HasItsAddressAndNoWire()
    {
        var loopback = _interfaces.Single(static i => i.Name == "lo");

        Assert.Equal("127.0.0.1/8", loopback.Addresses[0].ToString());
        Assert.Equal(Wiring.None, loopback.Wiring);
        Assert.True(loopback.IsUp);
    }

    private static int Number(string device) => int.Parse(File.ReadAllText(Path.Combine(device, "ifindex")), CultureInfo.InvariantCulture);

    private static string Mac(string device)
    {
        var text = File.ReadAllText(Path.Combine(device, "address")).Trim();
        return text.Length == 17 && text != "00:00:00:00:00:00" ? text : "";
    }
}
