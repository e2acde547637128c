using Mgmt.Model;

namespace Mgmt.Policies.Tests.Library;

public sealed class NetFunctionsTests
{
    [Theory]
    [InlineData("00:1b:44:11:3a:b7", true)]
    [InlineData("00-1B-44-11-3A-B7", true)]
    [InlineData("001b.4411.3ab7", true)]
    [InlineData("02:00:5e:10:00:00:00:01", true)]
    [InlineData("00:1b:44:11:3a", false)]
    [InlineData("00:1b-44:11:3a:b7", false)]
    [InlineData("001b44113ab7", false)]
    [InlineData("00:1b:44:11:3a:g7", false)]
    [InlineData("001b.4411", false)]
    [InlineData("", false)]
    [InlineData("0:0:0:0:0:0", false)]
    public void IsMac_Text_SaysWhetherItIsOne(string text, bool expected) => Assert.Equal(Value.Bool(expected), Call.Direct("net.is_mac", Value.Str(text)));

    [Theory]
    [InlineData("00-1b-44-11-3A-B7", "00:1b:44:11:3A:B7", "00-1b-44-11-3A-B7")]
    [InlineData("001b.4411.3ab7", "00:1b:44:11:3a:b7", "00-1b-44-11-3a-b7")]
    public void Macfmt_Address_GetsItsSeparators(string text, string colons, string hyphens)
    {
        Assert.Equal(Value.Str(colons), Call.Direct("net.macfmt", Value.Str(text)));
        Assert.Equal(Value.Str(hyphens), Call.Direct("net.oldmacfmt", Value.Str(text)));
    }

    [Theory]
    [InlineData("10.0.0.1", "10.0.0.0/8", true)]
    [InlineData("11.0.0.1", "10.0.0.0/8", false)]
    [InlineData("::ffff:10.0.0.1", "10.0.0.0/8", true)]
    [InlineData("10.0.0.1", "::/0", false)]
    [InlineData("10.0.0.1", "::ffff:10.0.0.0/104", true)]
    [InlineData("2001:db8::1", "2001:db8::/32", true)]
    [InlineData("2001:db9::1", "2001:db8::/32", false)]
    [InlineData("1.2.3.4", "0.0.0.0/0", true)]
    [InlineData("1.2.3.4", "1.2.3.4/32", true)]
    public void IpInCidr_Address_SaysWhetherItIs(string ip, string cidr, bool expected) =>
        Assert.Equal(Value.Bool(expected), Call.Direct("net.ip_in_cidr", Value.Str(ip), Value.Str(cidr)));

    [Theory]
    [InlineData("192.0.2.7/24", "192.0.2.7", "24", "255.255.255.0", "192.0.2.0", "192.0.2.1", "192.0.2.254")]
    [InlineData("192.0.2.7/31", "192.0.2.7", "31", "255.255.255.254", "192.0.2.6", "192.0.2.6", "192.0.2.7")]
    [InlineData("192.0.2.7/32", "192.0.2.7", "32", "255.255.255.255", "192.0.2.7", "192.0.2.7", "192.0.2.7")]
    [InlineData("10.1.2.3/0", "10.1.2.3", "0", "0.0.0.0", "0.0.0.0", "0.0.0.1", "255.255.255.254")]
    [InlineData("2001:DB8:0:0:1::1/64", "2001:db8::1:0:0:1", "64", "ffff:ffff:ffff:ffff::", "2001:db8::", "2001:db8::1", "2001:db8::ffff:ffff:ffff:ffff")]
    [InlineData("::1/128", "::1", "128", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "::1", "::1", "::1")]
    [InlineData("64:ff9b::192.0.2.33/96", "64:ff9b::c000:221", "96", "ffff:ffff:ffff:ffff:ffff:ffff::", "64:ff9b::", "64:ff9b::1", "64:ff9b::ffff:ffff")]
    [InlineData("1:2:3:4:5:6:7::/112", "1:2:3:4:5:6:7:0", "112", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:0", "1:2:3:4:5:6:7:0", "1:2:3:4:5:6:7:1", "1:2:3:4:5:6:7:ffff")]
    [InlineData("::/0", "::", "0", "::", "::", "::1", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    public void CidrParts_Network_Yield(string cidr, string ip, string prefix, string mask, string network, string first, string last)
    {
        var parts = new[] { "ip", "prefix", "mask", "network", "first", "last" }.Select(part => Call.Direct("net.cidr_to_" + part, Value.Str(cidr)).AsStr);

        Assert.Equal<Str>([ip, prefix, mask, network, first, last], parts);
    }

    [Theory]
    [InlineData("192.0.2.7")]
    [InlineData("192.0.2.7/33")]
    [InlineData("192.0.2.7/-1")]
    [InlineData("192.0.2.7/+1")]
    [InlineData("192.0.2.7/ 1")]
    [InlineData("192.0.2/24")]
    [InlineData("192.0.2.07/24")]
    [InlineData("192.0.2.256/24")]
    [InlineData("0x7f.0.0.1/8")]
    [InlineData("[::1]/64")]
    [InlineData("fe80::1%eth0/64")]
    [InlineData("::1.2.3/64")]
    [InlineData("1::2::3/64")]
    [InlineData(":::/64")]
    [InlineData("1:2:3:4:5:6:7/64")]
    [InlineData("1:2:3:4:5:6:7:8:9/64")]
    [InlineData("1:2:3:4::5:6:7:8/64")]
    [InlineData("12345::/64")]
    [InlineData("1.2.3.4::/64")]
    [InlineData("g::/64")]
    [InlineData(":1/64")]
    [InlineData("/24")]
    [InlineData("")]
    public void CidrParts_AnythingElse_FailCatchably(string cidr) => Assert.All(
        new[] { "ip", "prefix", "mask", "network", "first", "last" },
        part => Assert.True(Call.Failure("net.cidr_to_" + part, Value.Str(cidr)).IsCatchable));

    [Theory]
    [InlineData("http://example.com", "http", "example.com", "", "")]
    [InlineData("HTTPS://user:pw@example.com:8080/a%20b/c?x=%20&y#frag", "https", "example.com:8080", "/a b/c", "x=%20&y")]
    [InlineData("http://[::1]:80/", "http", "[::1]:80", "/", "")]
    [InlineData("file:///etc/hosts", "file", "", "/etc/hosts", "")]
    [InlineData("mailto:me@example.com?subject=a", "mailto", "", "", "subject=a")]
    [InlineData("http://a:1:2/", "http", "a:1:2", "/", "")]
    [InlineData("localhost:8080", "localhost", "", "", "")]
    [InlineData("git+ssh://host/path/?", "git+ssh", "host", "/path/", "")]
    public void UrlParser_Url_YieldsItsParts(string url, string scheme, string host, string path, string query)
    {
        var parts = Call.Direct("net.url_parser", Value.Str(url)).AsStruct;

        Assert.Equal<Str>([scheme, host, path, query], parts.Values.ToArray().Select(static v => v.AsStr));
    }

    [Theory]
    [InlineData("")]
    [InlineData("example.com/path")]
    [InlineData("//example.com/path")]
    [InlineData("/path")]
    [InlineData(":foo")]
    [InlineData("1http://x")]
    [InlineData("http://x/%zz")]
    [InlineData("http://x/%2")]
    [InlineData("http://x:port/")]
    [InlineData("http://[::1/")]
    [InlineData("http://a b/")]
    [InlineData("http://x/\n")]
    public void UrlParser_AnythingElse_FailsCatchably(string url) => Assert.True(Call.Failure("net.url_parser", Value.Str(url)).IsCatchable);

    [Theory]
    [InlineData("localhost:80", "localhost", "80")]
    [InlineData("[::1]:http", "::1", "http")]
    [InlineData("[fe80::1%lo0]:80", "fe80::1%lo0", "80")]
    [InlineData(":", "", "")]
    [InlineData("[]:", "", "")]
    public void SplitHostPort_Address_YieldsBoth(string text, string host, string port) =>
        Assert.Equal([Value.Str(host), Value.Str(port)], Call.Direct("net.split_hostport", Value.Str(text)).AsStruct.Values.ToArray());

    [Theory]
    [InlineData("localhost", "missing port in address")]
    [InlineData("", "missing port in address")]
    [InlineData("::1", "too many colons in address")]
    [InlineData("[::1", "missing ']' in address")]
    [InlineData("[::1]", "missing port in address")]
    [InlineData("[::1]80:90", "missing port in address")]
    [InlineData("[::1]:80:90", "too many colons in address")]
    [InlineData("a]b:80", "unexpected ']' in address")]
    [InlineData("a:8[0", "unexpected '[' in address")]
    public void SplitHostPort_AnythingElse_FailsCatchably(string text, string reason)
    {
        var failure = Call.Failure("net.split_hostport", Value.Str(text));

        Assert.EndsWith(reason, failure.Message, StringComparison.Ordinal);
        Assert.True(failure.IsCatchable);
    }
}
