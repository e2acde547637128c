using Mgmt.Host.Running;
using Mgmt.Model;
using Mgmt.Testing;

namespace Mgmt.Host.Tests.Catalogue;

public sealed class KindTableTests : IDisposable
{
    private readonly HostParts _parts = HostParts.Create(TimeProvider.System, "h1", static (_, _) => { }, HostMemory.Fleeting(TimeProvider.System));

    private IEnumerable<KindSchema> Kinds => _parts.Kinds.Values.Select(static k => k.Schema);

    [Fact]
    public void Fields_OfAllKinds_AreAsRecorded() => Snapshot.Match(KindText.Table(Kinds), "kinds");

    [Fact]
    public void Kinds_OfTheCompatibleSystem_AreAllThere()
    {
        string[] compatible =
        [
            "_panic", "augeas", "aws:ec2", "bmc:firmware", "bmc:power", "consul:kv", "cron", "deploy:tar", "dhcp:host", "dhcp:range", "dhcp:server", "docker:container", "docker:image",
            "exec", "exit", "file", "firewalld", "fwattr", "fwupd:device", "fwupd:remote", "fwupd:system", "group", "gsettings", "gzip", "hetzner:vm", "hostname", "http:client",
            "http:server", "http:server:file", "http:server:flag", "http:server:proxy", "http:server:ui", "http:server:ui:input", "json:edit", "kv", "line", "mount", "msg", "net", "noop",
            "nspawn", "password", "pkg", "print", "remote", "schedule", "ssh:authorized_key", "svc", "sysctl", "tar", "test", "tftp:file", "tftp:server", "timer", "user", "value", "virt",
            "virt:builder", "virt:network", "virt:network:host", "virt:network:range",
        ];
        string[] own =
        [
            "alert", "check", "check:cert", "check:http", "check:ping", "check:signal", "check:tcp", "notify:alertmanager", "notify:email", "notify:exec", "notify:webhook", "silence",
        ];

        Assert.Equal(61, compatible.Length);
        Assert.Equal(compatible.Concat(own).Order(StringComparer.Ordinal), Kinds.Select(static k => k.Name).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(Kinds.Where(k => own.Contains(k.Name, StringComparer.Ordinal)), static k => Assert.True(k.Has(KindTraits.Observer), k.Name));
    }

    [Theory]
    [InlineData(KindTraits.Send, "exec http:client http:server:flag http:server:ui:input password test value")]
    [InlineData(KindTraits.Receive, "cron file http:server:file kv print test value")]
    [InlineData(KindTraits.Reversible, "file firewalld net")]
    public void Trait_OfTheReferencesLists_IsThatOfThoseKindsAlone(KindTraits trait, string kinds) =>
        Assert.Equal(kinds.Split(' '), Kinds.Where(k => k.Has(trait)).Select(static k => k.Name).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    [Fact]
    public void Sends_OfAllKinds_GoWithTheTrait() => Assert.All(Kinds, static k => Assert.Equal(k.Has(KindTraits.Send), k.Sends.Count > 0));

    [Fact]
    public void Documentation_OfAllKindsAndFields_IsOfWholeSentences()
    {
        var texts = Kinds.Select(static k => (What: k.Name, Text: k.Doc))
            .Concat(Kinds.SelectMany(static k => k.Fields.Concat(k.Sends).Select(f => (What: $"{k.Name}.{f.Name}", Text: f.Doc))));

        Assert.All(texts, static t => Assert.True(t.Text.EndsWith('.') && !t.Text.Contains('|', StringComparison.Ordinal), $"{t.What}: {t.Text}"));
    }

    [Fact]
    public void Open_OfAKindThatIsNotAvailable_SaysSo()
    {
        var missing = _parts.Kinds.Values.Where(static k => !k.Schema.IsAvailable).ToList();

        Assert.NotEmpty(missing);
        Assert.All(missing, static k => Assert.Equal(
            $"the kind `{k.Schema.Name}` is not available in this build; take the resource out of the policy",
            Assert.Throws<Engine.UnavailableException>(() => k.Open(ResourceSpec.Create(k.Schema, "x"))).Message));
    }

    [Fact]
    public void Secret_FieldsOfPasswordsAndTokens_AreMarked()
    {
        var bare = from kind in Kinds
                   from field in kind.Fields.Concat(kind.Sends)
                   where field.Name is "password" or "token" or "apitoken" or "auth" or "root_password_selector" && !field.Flags.HasFlag(FieldFlags.Secret)
                   select $"{kind.Name}.{field.Name}";

        Assert.Empty(bare);
    }

    public void Dispose() => _parts.Dispose();
}
