using System.Xml.Linq;
using Mgmt.Model;

namespace Mgmt.Resources.Virt;

/// <summary>Writes the devices that the policy names.</summary>
internal static class DomainXmlDevices
{
    public static IEnumerable<XElement> Of(ResourceSpec spec, HypervisorTraits hypervisor) =>
    [
        .. Each(VirtSchema.Disk, spec, (disk, i) => Disk(disk, "disk", "vd" + Letters(i), "virtio")),
        .. Each(VirtSchema.Cdrom, spec, static (disk, i) => Disk(disk, "cdrom", "sd" + Letters(i), "sata")),
        .. Each(VirtSchema.Network, spec, (card, _) => Network(card, hypervisor)),
        .. Each(VirtSchema.Filesystem, spec, static (directory, _) => Filesystem(directory)),
    ];

    private static IEnumerable<XElement> Each(Field<Value> field, ResourceSpec spec, Func<StructValue, int, XElement> write) =>
        field.Of(spec).AsList.Items.ToArray().Select((device, i) => write(device.AsStruct, i));

    private static XElement Disk(StructValue disk, string device, string target, string bus)
    {
        var source = Text(disk, "source");
        var isBlock = source.StartsWith("/dev/", StringComparison.Ordinal);
        return new(
            "disk",
            new XAttribute("type", isBlock ? "block" : "file"),
            new XAttribute("device", device),
            new XElement("driver", new XAttribute("name", "qemu"), new XAttribute("type", Text(disk, "type"))),
            source.Length == 0 ? null : new XElement("source", new XAttribute(isBlock ? "dev" : "file", source)),
            new XElement("target", new XAttribute("dev", target), new XAttribute("bus", bus)),
            device == "cdrom" ? new XElement("readonly") : null);
    }

    private static XElement Network(StructValue card, HypervisorTraits hypervisor)
    {
        var mac = Text(card, "mac");
        return new(
            "interface",
            new XAttribute("type", "network"),
            mac.Length == 0 ? null : new XElement("mac", new XAttribute("address", mac)),
            new XElement("source", new XAttribute("network", Text(card, "name"))),
            hypervisor.IsContainer ? null : new XElement("model", new XAttribute("type", "virtio")));
    }

    private static XElement Filesystem(StructValue directory)
    {
        var access = Text(directory, "access");
        return new(
            "filesystem",
            new XAttribute("type", "mount"),
            access.Length == 0 ? null : new XAttribute("accessmode", access),
            new XElement("source", new XAttribute("dir", Text(directory, "source"))),
            new XElement("target", new XAttribute("dir", Text(directory, "target"))),
            directory["read_only"].AsBool ? new XElement("readonly") : null);
    }

    private static string Text(StructValue device, string field) => device[field].AsStr.ToString();

    /// <summary>a … z, aa, ab …</summary>
    private static string Letters(int index)
    {
        const int Alphabet = 26;
        var last = ((char)('a' + (index % Alphabet))).ToString();
        return index < Alphabet ? last : Letters((index / Alphabet) - 1) + last;
    }
}
