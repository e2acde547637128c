using Mgmt.Functions.Network;
using Mgmt.Model;
using Mgmt.Platform.Network;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Functions.Tests.Network;

public sealed class NetworkFunctionsTests : IDisposable
{
    private readonly TestWorld _world = new();

    [Fact]
    public void Macs_AreThoseOfTheKernel()
    {
        var expected = Directory.EnumerateDirectories("/sys/class/net")
            .Select(static d => File.ReadAllText(Path.Combine(d, "address")).Trim())
            .Where(static mac => mac.Length == 17 && mac != "00:00:00:00:00:00");

        Assert.Equal(expected.Order(StringComparer.Ordinal), _world.Evaluate("net.macs()").AsList.Items.ToArray().Select(static m => m.AsStr.ToString()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("lo", "127.0.0.1/8")]
    [InlineData("no-such-interface", "")]
    public void InterfaceCidr_IsTheFirstAddress(string name, string expected) =>
        Assert.Equal(expected, _world.Evaluate($"net.interface_cidr(\"{name}\")").AsStr.ToString());

    [Theory]
    [InlineData("eth1", "wlan0:Wireless:up", "eth0:Wired:down", "eth1:Wired:up")]
    [InlineData("eth0", "br0:Virtual:up", "eth0:Wired:down")]
    [InlineData("eth0", "br0:Virtual:up", "eth0:Virtual:up")]
    [InlineData("", "lo:None:up", "wlan0:Wireless:up", "docker0:Virtual:up")]
    public void WiredInterface_IsTheBestOfThem(string expected, params string[] interfaces) =>
        Assert.Equal(expected, WiredInterface.Find([.. interfaces.Select(Interface)]));

    [Fact]
    public void Response_OfAResource_IsItsLast()
    {
        _world.Start("""http.response("r")""");
        Assert.Equal("""struct{status: 0; output: ""}""", _world.Await().ToString());

        _world.Services.Responses.Set("r", new(200, "fine"));
        Assert.Equal("""struct{status: 200; output: "fine"}""", _world.Await(static v => v.AsStruct["status"].AsInt != 0).ToString());
    }

    [Fact]
    public void HostnameMapper_SeveralAddressesOfOneName_IsThatName() =>
        Assert.Equal("a", HostnameMapper.Find(Names(("02:00:00:00:00:0A", "a"), ("02-00-00-00-00-0b", "a"), ("02:00:00:00:00:0c", "c")), ["02:00:00:00:00:0a", "02:00:00:00:00:0b"]).ToString());

    [Fact]
    public void HostnameMapper_SeveralNames_Fails()
    {
        var failure = Assert.Throws<FunctionFailedException>(static () => HostnameMapper.Find(Names(("02:00:00:00:00:0a", "a"), ("02:00:00:00:00:0b", "b")), ["02:00:00:00:00:0a", "02:00:00:00:00:0b"]));

        Assert.Contains("a, b", failure.Message, StringComparison.Ordinal);
        Assert.False(failure.IsCatchable);
    }

    public void Dispose() => _world.Dispose();

    private static NetworkInterface Interface(string text)
    {
        var parts = text.Split(':');
        return new(parts[0], 0, "", parts[2] == "up", Enum.Parse<Wiring>(parts[1]), []);
    }

    private static MapValue Names(params (string Mac, string Name)[] names) => new(names.Select(static n => KeyValuePair.Create(Value.Str(n.Mac), Value.Str(n.Name))));
}
