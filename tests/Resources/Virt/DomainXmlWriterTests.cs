using Mgmt.Model;
using Mgmt.Resources.Virt;
using Mgmt.Testing;

namespace Mgmt.Resources.Tests.Virt;

public sealed class DomainXmlWriterTests
{
    [Fact]
    public void Write_SmallMachine_MatchesSnapshot() => Snapshot.Match(DomainXmlWriter.Write(VirtSpecs.Running("small"), new("test", "hvm")), "small");

    [Fact]
    public void Write_MachineWithEverything_MatchesSnapshot()
    {
        var spec = VirtSpecs.Running(
            "everything",
            ("maxmemory", Value.Int(4_194_304)),
            ("boot", Value.StrList(["cdrom", "hd"])),
            ("disk", Value.List(Image("/images/<a>.qcow2", "qcow2"), Image("/dev/vg/data", "raw"))),
            ("cdrom", Value.List(Image("/images/install.iso", "raw"))),
            ("network", Value.List(Card("default", "52:54:00:00:00:01"), Card("other", ""))),
            ("filesystem", Value.List(VirtSpecs.Struct(("access", Value.Str("mapped")), ("source", Value.Str("/srv")), ("target", Value.Str("srv")), ("read_only", Value.Bool(true))))));

        Snapshot.Match(DomainXmlWriter.Write(spec, new("kvm", "hvm")), "everything");
    }

    [Fact]
    public void Write_Container_MatchesSnapshot() =>
        Snapshot.Match(DomainXmlWriter.Write(VirtSpecs.Running("container", ("osinit", Value.Str("/sbin/init"))), new("lxc", "exe")), "container");

    [Fact]
    public void Write_WithoutHotCpus_ListsNoCpus() =>
        Assert.DoesNotContain("hotpluggable", DomainXmlWriter.Write(VirtSpecs.Running("cold", ("hotcpus", Value.Bool(false))), new("kvm", "hvm")), StringComparison.Ordinal);

    [Fact]
    public void Write_MemoryUnknown_SaysThatItIsNeeded()
    {
        var e = Assert.Throws<VirtMemoryMissingException>(() => DomainXmlWriter.Write(VirtSpecs.Virt("no-memory"), new("test", "hvm")));

        Assert.Contains("`memory`", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ManyDisks_GoesOnAfterZ()
    {
        var disks = Enumerable.Range(0, 28).Select(static i => Image($"/images/{i}", "raw")).ToArray();

        var xml = DomainXmlWriter.Write(VirtSpecs.Running("many", ("disk", Value.List(disks))), new("test", "hvm"));

        Assert.Contains("\"vdz\"", xml, StringComparison.Ordinal);
        Assert.Contains("\"vdab\"", xml, StringComparison.Ordinal);
    }

    private static Value Image(string source, string type) => VirtSpecs.Struct(("source", Value.Str(source)), ("type", Value.Str(type)));

    private static Value Card(string name, string mac) => VirtSpecs.Struct(("name", Value.Str(name)), ("mac", Value.Str(mac)));
}
