namespace Mgmt.Resources.Tests.Relations;

/// <summary>Which resources depend on each other although nobody says so.</summary>
public sealed class AutoEdgeTests : IDisposable
{
    private readonly StatedGraph _graph = new();

    public void Dispose() => _graph.Dispose();

    [Theory]
    [InlineData("file[/a/b/c]; file[/a/b/]", "file[/a/b/] -> file[/a/b/c]")]
    [InlineData("file[/a/b/c]; file[/a/]", "file[/a/] -> file[/a/b/c]")]
    [InlineData("file[/a/b/c]; file[/]", "file[/] -> file[/a/b/c]")]
    [InlineData("file[/a/b/c]; file[/a/b/]; file[/a/]; file[/]", "file[/] -> file[/a/], file[/a/] -> file[/a/b/], file[/a/b/] -> file[/a/b/c]")]
    [InlineData("file[/a/b/]; file[/a/]", "file[/a/] -> file[/a/b/]")]
    [InlineData("file[/a/b]; file[/a]", "")]
    [InlineData("file[/ab/c]; file[/a/]", "")]
    [InlineData("file[/]", "")]
    [InlineData("file[x] path=/a/b; file[y] path=/a/", "file[y] -> file[x]")]
    [InlineData("file[/q] dirname=/a/ basename=b; file[y] path=/a/", "file[y] -> file[/q]")]
    [InlineData("file[/a/] state=absent; file[/a/b]", "file[/a/] -> file[/a/b]")]
    [InlineData("file[/a/] hidden; file[/a/b]", "file[/a/] -> file[/a/b]")]
    [InlineData("file[/a/] no-edge; file[/a/b]; file[/]", "file[/] -> file[/a/b]")]
    [InlineData("file[/a/]; file[/a/b] no-edge", "")]
    [InlineData("file[/x] fragments=/p/1,/p/2,/d/; file[/p/1]; file[/d/]; file[/p/3]", "file[/d/] -> file[/x], file[/p/1] -> file[/x]")]
    [InlineData("file[/x] source=/s; file[/s]", "")]
    [InlineData("file[a] path=/d/; file[b] path=/d/; file[/d/x]", "file[a] -> file[/d/x]")]
    public void File_ComesAfterItsFragmentsAndTheNearestDirectory(string stated, string edges) => Assert.Equal(edges, _graph.Edges(stated));

    [Theory]
    [InlineData("svc[a]; file[/etc/systemd/system/a.service]; file[/usr/lib/systemd/system/a.service]", "file[/etc/systemd/system/a.service] -> svc[a]")]
    [InlineData("svc[a]; file[/usr/lib/systemd/system/a.service]", "file[/usr/lib/systemd/system/a.service] -> svc[a]")]
    [InlineData("svc[a]; file[/etc/systemd/system/b.service]", "")]
    [InlineData("svc[a] session=true; file[/etc/systemd/system/a.service]", "")]
    [InlineData("svc[a]; cron[a]", "svc[a] -> cron[a]")]
    [InlineData("svc[a]; cron[c] unit=a.service", "svc[a] -> cron[c]")]
    [InlineData("svc[a]; cron[a] unit=b.service", "")]
    [InlineData("svc[a] session=true; cron[a]", "")]
    [InlineData("svc[a] session=true; cron[a] session=true", "svc[a] -> cron[a]")]
    [InlineData("cron[a]; file[/etc/systemd/system/]", "")]
    [InlineData("cron[a]; exec[x] cmd=/etc/systemd/system/a.timer", "cron[a] -> exec[x]")]
    [InlineData("cron[a]; file[/x] fragments=/etc/systemd/system/a.timer", "cron[a] -> file[/x]")]
    public void Service_ComesAfterItsUnitAndBeforeItsTimer(string stated, string edges) => Assert.Equal(edges, _graph.Edges(stated));

    [Fact]
    public void SessionService_ComesAfterTheUnitInTheHomeDirectory()
    {
        var edges = _graph.Edges("svc[a] session=true; file[u] path=~/.config/systemd/user/a.service");

        Assert.Equal("file[u] -> svc[a]", edges);
    }

    [Theory]
    [InlineData("exec[x] cmd=/bin/a_b; file[/bin/a]", "file[/bin/a] -> exec[x]")]
    [InlineData("exec[/bin/a]; file[/bin/a]", "file[/bin/a] -> exec[/bin/a]")]
    [InlineData("exec[x] cmd=/bin/a shell=/bin/sh; file[/bin/a]; file[/bin/sh]", "file[/bin/sh] -> exec[x]")]
    [InlineData("exec[x] cmd=/c watchcmd=/w_1 ifcmd=/i_1 nifcmd=/n_1 donecmd=/d_1; file[/c]; file[/w]; file[/i]; file[/n]; file[/d]", "file[/c] -> exec[x], file[/d] -> exec[x], file[/i] -> exec[x], file[/n] -> exec[x], file[/w] -> exec[x]")]
    [InlineData("exec[x] cmd=/c ifcmd=/i ifshell=/s; file[/i]; file[/s]", "file[/s] -> exec[x]")]
    [InlineData("exec[x] cmd=/c ifshell=/s; file[/s]", "")]
    [InlineData("exec[x] cmd=a; file[/bin/a]", "")]
    [InlineData("exec[x] cmd=/c creates=/m; file[/m]", "")]
    [InlineData("exec[x] cmd=/c user=u group=g; user[u]; group[g]; group[u]", "group[g] -> exec[x], user[u] -> exec[x]")]
    [InlineData("exec[x] cmd=/c; user[u]", "")]
    public void Command_ComesAfterItsProgramsAndAccounts(string stated, string edges) => Assert.Equal(edges, _graph.Edges(stated));

    [Theory]
    [InlineData("user[u] state=exists group=g; group[g]", "group[g] -> user[u]")]
    [InlineData("user[u] state=absent group=g groups=h; group[g]; group[h]", "user[u] -> group[g], user[u] -> group[h]")]
    [InlineData("user[u] state=exists groups=g,h; group[g]; group[h]; group[i]", "group[g] -> user[u], group[h] -> user[u]")]
    [InlineData("user[u] state=exists gid=5; group[a] gid=6; group[b] gid=5; group[c] gid=5", "group[b] -> user[u]")]
    [InlineData("user[u] state=exists gid=5; group[a]; group[b] gid=5", "group[a] -> user[u]")]
    [InlineData("user[u] state=absent gid=5; group[c]; group[b] gid=5", "user[u] -> group[b]")]
    [InlineData("user[u] state=exists; group[u]", "")]
    public void User_ComesAfterItsGroupsUnlessItHasToGo(string stated, string edges) => Assert.Equal(edges, _graph.Edges(stated));

    [Theory]
    [InlineData("docker:container[c] image=i; docker:image[i]", "docker:image[i] -> docker:container[c]")]
    [InlineData("docker:container[c] image=i:latest; docker:image[i]", "docker:image[i] -> docker:container[c]")]
    [InlineData("docker:container[c] image=i:1; docker:image[i]", "")]
    [InlineData("docker:container[c] image=h:5000/i; docker:image[h:5000/i:latest]", "docker:image[h:5000/i:latest] -> docker:container[c]")]
    [InlineData("docker:container[c] image=i state=removed; docker:image[i]", "docker:container[c] -> docker:image[i]")]
    [InlineData("http:server:file[/x] path=/srv/x; file[/srv/x]", "file[/srv/x] -> http:server:file[/x]")]
    [InlineData("http:server:file[/x] data=d; file[/x]", "")]
    [InlineData("fwupd:device[d]; fwupd:system[s]; fwupd:remote[b]; fwupd:remote[a]", "fwupd:remote[a] -> fwupd:device[d], fwupd:remote[a] -> fwupd:system[s]")]
    [InlineData("mount[/mnt]; file[/mnt/x]; nspawn[n]; svc[n]; line[l] file=/a/b; file[/a/]", "")]
    public void Others_AreRelatedAsTheReferenceSays(string stated, string edges) => Assert.Equal(edges, _graph.Edges(stated));

    [Theory]
    [InlineData("pkg[p]; svc[a]; svc[b]", "pkg[p] -> svc[a]")]
    [InlineData("pkg[p]; svc[a] session=true", "")]
    [InlineData("pkg[p]; file[/etc/p/conf]; file[/etc/p/]", "file[/etc/p/] -> file[/etc/p/conf], pkg[p] -> file[/etc/p/conf]")]
    [InlineData("pkg[p]; file[/etc/p/]; file[/etc/]", "file[/etc/] -> file[/etc/p/], pkg[p] -> file[/etc/p/]")]
    [InlineData("pkg[p]; exec[x] cmd=/usr/bin/p_-v", "pkg[p] -> exec[x]")]
    [InlineData("pkg[p]; exec[x] cmd=/usr/bin/q", "")]
    [InlineData("pkg[q]; svc[a]; file[/etc/p/conf]; exec[x] cmd=/usr/bin/p", "")]
    [InlineData("pkg[p] no-edge; svc[a]", "")]
    public void Package_ComesBeforeWhatItShips(string stated, string edges)
    {
        _graph.Packages["p"] = ["/usr/lib/systemd/system/a.service", "/usr/lib/systemd/system/b.service.d/x", "/etc/p/conf", "/usr/bin/p"];

        Assert.Equal(edges, _graph.Edges(stated));
    }
}
