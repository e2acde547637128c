using Mgmt.Model;
using Mgmt.Resources.Docker;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Docker;

public sealed class DockerContainerValidationTests() : KindRules(DockerContainerSchema.Schema, DockerContainerValidation.Validate)
{
    [Fact]
    public void Everything_Right_IsAccepted()
    {
        Accepts("c", ("image", "i"));
        Accepts("c", ("image", "i"), ("state", "removed"), ("env", new[] { "A=b", "B=" }), ("apiversion", "v1.40"), ("ports", Ports("tcp", 1, 65_535)));
    }

    [Fact]
    public void State_AnyOther_IsRefused()
    {
        Refuses("`state` is `up`; it must be `running`, `stopped` or `removed`", "c", ("image", "i"), ("state", "up"));
        Refuses("`state` is ``; it must be `running`, `stopped` or `removed`", "c", ("image", "i"), ("state", ""));
    }

    [Fact]
    public void Image_Missing_IsRefused()
    {
        Refuses("`image` is not given; name one, e.g. `memcached:1.6`", "c");
        Refuses("`image` is not given; name one, e.g. `memcached:1.6`", "c", ("image", ""), ("state", "removed"));
    }

    [Theory]
    [InlineData("A")]
    [InlineData("=b")]
    [InlineData("A=b c")]
    [InlineData("A =b")]
    public void Env_NoVariable_IsRefused(string text) => Refuses($"`env` has `{text}`; write `NAME=value`, without spaces", "c", ("image", "i"), ("env", new[] { text }));

    [Fact]
    public void Ports_OtherProtocol_AreRefused()
    {
        Refuses("`ports` has the protocol `icmp`; it must be `tcp`, `udp` or `sctp`", "c", ("image", "i"), ("ports", Ports("icmp", 1, 1)));
        Refuses("`ports` has the protocol `TCP`; it must be `tcp`, `udp` or `sctp`", "c", ("image", "i"), ("ports", Ports("TCP", 1, 1)));
    }

    [Fact]
    public void Ports_OutOfRange_AreRefused()
    {
        Refuses("`ports` has the port 0; it must be 1 to 65535", "c", ("image", "i"), ("ports", Ports("tcp", 0, 1)));
        Refuses("`ports` has the port 65536; it must be 1 to 65535", "c", ("image", "i"), ("ports", Ports("udp", 1, 65_536)));
        Refuses("`ports` has the port -1; it must be 1 to 65535", "c", ("image", "i"), ("ports", Ports("sctp", -1, 1)));
    }

    [Fact]
    public void ApiVersion_OfAnotherForm_IsRefused()
    {
        Refuses("`apiversion` is `1.40`; write it like `v1.40`", "c", ("image", "i"), ("apiversion", "1.40"));
        Refuses("`apiversion` is `v1`; write it like `v1.40`", "c", ("image", "i"), ("apiversion", "v1"));
    }

    private static Value Ports(string protocol, long host, long container) =>
        Map(Value.Str(protocol), Map(Value.Int(host), Value.Int(container)));

    private static Value Map(Value key, Value value) => Value.From(new MapValue([KeyValuePair.Create(key, value)]));
}
