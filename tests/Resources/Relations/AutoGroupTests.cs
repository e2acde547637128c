namespace Mgmt.Resources.Tests.Relations;

/// <summary>Which resources may stand for others.</summary>
public sealed class AutoGroupTests : IDisposable
{
    private readonly StatedGraph _graph = new();

    public void Dispose() => _graph.Dispose();

    [Theory]
    [InlineData("print[print1]; print[print2]; print[print3]", "print[print3](print[print1] print[print2])")]
    [InlineData("print[a] refresh_only=true; print[b]; print[c]", "print[a], print[c](print[b])")]
    [InlineData("noop[a]; noop[b] comment=x", "noop[b](noop[a])")]
    [InlineData("noop[a]; print[a]", "noop[a], print[a]")]
    [InlineData("test[a] alwaysgroup=true; test[b] alwaysgroup=true; test[c]", "test[b](test[a]), test[c]")]
    [InlineData("svc[a]; svc[b]", "svc[a], svc[b]")]
    [InlineData("file[/a]; file[/b]", "file[/a], file[/b]")]
    [InlineData("pkg[a]; pkg[b]; pkg[c] state=newest; pkg[d] state=newest; pkg[e] state=uninstalled", "pkg[b](pkg[a]), pkg[d](pkg[c]), pkg[e]")]
    [InlineData("pkg[a] state=1.0; pkg[b] state=1.0", "pkg[a], pkg[b]")]
    [InlineData("http:server[:80]; http:server:ui[/ui/]; http:server:ui:input[i] path=/ui/", "http:server[:80](http:server:ui[/ui/](http:server:ui:input[i]))")]
    [InlineData("http:server[:80]; http:server:ui[u] path=/ui/; http:server:ui:input[i] path=/ui/; http:server:ui:input[j] path=/x/", "http:server[:80](http:server:ui[u](http:server:ui:input[i])), http:server:ui:input[j]")]
    [InlineData("http:server[:80]; http:server[:81]; http:server:file[/a] server=:80; http:server:flag[/b] server=:81; http:server:proxy[/c]", "http:server[:80](http:server:file[/a]), http:server[:81](http:server:flag[/b] http:server:proxy[/c])")]
    [InlineData("http:server:file[/a]; http:server:file[/b]; http:client[/c]", "http:client[/c], http:server:file[/a], http:server:file[/b]")]
    [InlineData("tftp:server[:69]; tftp:file[/a]; tftp:file[/b] server=:70", "tftp:file[/b], tftp:server[:69](tftp:file[/a])")]
    [InlineData("virt:network[n]; virt:network:host[h] network=n; virt:network:range[r]", "virt:network[n](virt:network:host[h] virt:network:range[r])")]
    [InlineData("dhcp:server[d]; dhcp:host[h] server=d; dhcp:range[r] server=e", "dhcp:range[r], dhcp:server[d](dhcp:host[h])")]
    public void Group_OfKinds_IsAsTheReferenceSays(string stated, string grouped) => Assert.Equal(grouped, _graph.Groups(stated));
}
