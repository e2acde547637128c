using System.Globalization;
using System.Xml.Linq;

namespace Mgmt.Platform.Libvirt;

/// <summary>Finds the memory in a domain's XML, as libvirt writes it: always in KiB.</summary>
internal static class DomainMemoryXml
{
    /// <summary>The balloon's size and its limit, in KiB.</summary>
    public static (long Current, long Maximum) Read(string xml)
    {
        var domain = XElement.Parse(xml);
        var maximum = KiB(domain.Element("memory")) ?? 0;
        return (KiB(domain.Element("currentMemory")) ?? maximum, maximum);
    }

    private static long? KiB(XElement? element) =>
        long.TryParse(element?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
