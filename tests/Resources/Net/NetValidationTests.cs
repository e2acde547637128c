using Mgmt.Resources.Net;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Net;

public sealed class NetValidationTests() : KindRules(NetSchema.Schema, NetValidation.Validate)
{
    [Fact]
    public void Interface_OfThisHost_IsAccepted()
    {
        Accepts("lo", ("state", "up"), ("addrs", new[] { "127.0.0.1/8", "::1/128" }), ("gateway", "192.0.2.1"));
        Accepts("lo", ("state", "down"), ("gateway", "2001:db8::1"));
        Accepts("lo");
    }

    [Fact]
    public void State_AnyOther_IsRefused()
    {
        Refuses("`state` is `running`; it must be `up`, `down` or empty", "lo", ("state", "running"));
        Refuses("`state` is `UP`; it must be `up`, `down` or empty", "lo", ("state", "UP"));
    }

    [Theory]
    [InlineData("192.0.2.5")]
    [InlineData("192.0.2.5/33")]
    [InlineData("192.0.2/24")]
    [InlineData("192.0.2.05/24")]
    [InlineData("192.0.2.256/24")]
    [InlineData("::1/129")]
    [InlineData("host/24")]
    [InlineData("")]
    public void Addrs_NoCidr_AreRefused(string address) =>
        Refuses($"`addrs` has `{address}`; write an address with the length of its prefix, e.g. `192.0.2.5/24`", "lo", ("addrs", new[] { address }));

    [Fact]
    public void Gateway_NoAddress_IsRefused()
    {
        Refuses("`gateway` is `192.0.2.1/24`; write an address, e.g. `192.0.2.1`", "lo", ("gateway", "192.0.2.1/24"));
        Refuses("`gateway` is `router`; write an address, e.g. `192.0.2.1`", "lo", ("gateway", "router"));
    }

    [Fact]
    public void Interface_NotOfThisHost_IsRefused()
    {
        Refuses("this host has no interface `nosuch0`; name one that `ip link` lists", "nosuch0");
        Refuses("this host has no interface `../lo`; name one that `ip link` lists", "../lo");
    }
}
