using System.Xml;
using System.Xml.Linq;

namespace Mgmt.Resources.Virt;

/// <summary>What a hypervisor calls its machines.</summary>
/// <param name="DomainType">The type of a domain: <c>kvm</c> where there is one, else what comes first.</param>
/// <param name="OsType">What runs in it: <c>hvm</c> for whole machines, <c>exe</c> for containers.</param>
internal sealed record HypervisorTraits(string DomainType, string OsType)
{
    public bool IsContainer => OsType == "exe";

    public bool IsKvm => DomainType == "kvm";

    /// <summary>Reads libvirt's capabilities. The guests of the host's own architecture come first.</summary>
    public static HypervisorTraits Read(string capabilities)
    {
        XElement root;
        try
        {
            root = XElement.Parse(capabilities);
        }
        catch (XmlException e)
        {
            throw new InvalidDataException($"libvirt's capabilities are no XML: {e.Message}", e);
        }

        var host = root.Element("host")?.Element("cpu")?.Element("arch")?.Value;
        var guest = root.Elements("guest").OrderBy(g => g.Element("arch")?.Attribute("name")?.Value == host ? 0 : 1).FirstOrDefault()
            ?? throw new InvalidDataException("libvirt's capabilities name no guest that the hypervisor could run");
        var types = guest.Descendants("domain").Select(static d => d.Attribute("type")?.Value).OfType<string>().ToList();
        return new(types.Contains("kvm", StringComparer.Ordinal) ? "kvm" : types.FirstOrDefault() ?? "qemu", guest.Element("os_type")?.Value ?? "hvm");
    }
}
