using System.Xml.Linq;
using Mgmt.Model;

namespace Mgmt.Resources.Virt;

/// <summary>Writes the XML that a new machine is made from.</summary>
internal static class DomainXmlWriter
{
    private const int StatisticsSeconds = 5;

    /// <exception cref="VirtMemoryMissingException">The policy does not say how much memory it has.</exception>
    public static string Write(ResourceSpec spec, HypervisorTraits hypervisor)
    {
        var wanted = VirtWanted.Of(spec);
        var memory = wanted.MemoryKiB ?? throw new VirtMemoryMissingException(wanted.Name);
        var cpus = wanted.Cpus ?? 1;
        var maxCpus = Math.Max(cpus, (int)VirtSchema.MaxCpus.Of(spec));
        return new XElement(
            "domain",
            new XAttribute("type", hypervisor.DomainType),
            new XElement("name", wanted.Name),
            KiB("memory", wanted.MaxMemoryKiB ?? memory),
            KiB("currentMemory", memory),
            new XElement("vcpu", new XAttribute("placement", "static"), new XAttribute("current", cpus), maxCpus),
            wanted.HotCpus && !hypervisor.IsContainer ? Vcpus(cpus, maxCpus) : null,
            Os(spec, hypervisor),
            hypervisor.IsContainer ? null : new XElement("features", new XElement("acpi")),
            hypervisor.IsContainer ? null : Cpu(hypervisor),
            new XElement("on_poweroff", "destroy"),
            new XElement("on_reboot", "restart"),
            new XElement("on_crash", "destroy"),
            new XElement("devices", DomainXmlDevices.Of(spec, hypervisor), hypervisor.IsContainer ? null : Machine())).ToString();
    }

    private static XElement KiB(string name, long value) => new(name, new XAttribute("unit", "KiB"), value);

    /// <summary>One entry a CPU. The first can never be taken away.</summary>
    private static XElement Vcpus(int cpus, int maxCpus) => new(
        "vcpus",
        Enumerable.Range(0, maxCpus).Select(id => new XElement(
            "vcpu",
            new XAttribute("id", id),
            new XAttribute("enabled", id < cpus ? "yes" : "no"),
            new XAttribute("hotpluggable", id == 0 ? "no" : "yes"))));

    private static XElement Os(ResourceSpec spec, HypervisorTraits hypervisor)
    {
        var init = VirtSchema.OsInit.Of(spec);
        return new(
            "os",
            new XElement("type", hypervisor.OsType),
            init.IsEmpty ? null : new XElement("init", init.ToString()),
            VirtSchema.Boot.Of(spec).Select(static device => new XElement("boot", new XAttribute("dev", device.ToString()))));
    }

    /// <summary>The host's own CPU as far as guests can have it; emulation knows no host and takes the plain model.</summary>
    private static XElement Cpu(HypervisorTraits hypervisor) => new(
        "cpu",
        hypervisor.IsKvm ? [new XAttribute("mode", "host-model")] : new[] { new XAttribute("mode", "custom"), new XAttribute("match", "exact") },
        new XElement("model", new XAttribute("fallback", "allow"), "qemu64"));

    /// <summary>The guest agent's channel, a serial console, and a balloon that reports.</summary>
    private static IEnumerable<XElement> Machine()
    {
        yield return new(
            "channel",
            new XAttribute("type", "unix"),
            new XElement("target", new XAttribute("type", "virtio"), new XAttribute("name", "org.qemu.guest_agent.0")));
        yield return new("serial", new XAttribute("type", "pty"), new XElement("target", new XAttribute("port", 0)));
        yield return new("console", new XAttribute("type", "pty"), new XElement("target", new XAttribute("type", "serial"), new XAttribute("port", 0)));
        yield return new("memballoon", new XAttribute("model", "virtio"), new XElement("stats", new XAttribute("period", StatisticsSeconds)));
    }
}
