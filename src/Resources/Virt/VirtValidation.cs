using Mgmt.Model;

namespace Mgmt.Resources.Virt;

/// <summary>What can be wrong with a <c>virt</c> before anybody asks libvirt.</summary>
internal static class VirtValidation
{
    private static readonly string[] BootDevices = ["fd", "hd", "cdrom", "network"];

    public static IEnumerable<string> Validate(ResourceSpec spec) => [.. Choices(spec), .. Counts(spec), .. Texts(spec)];

    private static IEnumerable<string> Choices(ResourceSpec spec)
    {
        var state = VirtSchema.State.Of(spec).ToString();
        if (VirtWanted.ParseState(state) is null)
        {
            yield return $"`state` is `{state}`; it must be `running`, `paused`, `shutoff` or empty";
        }

        var startup = VirtSchema.Startup.Of(spec).ToString();
        if (startup is not ("" or "enabled" or "disabled"))
        {
            yield return $"`startup` is `{startup}`; it must be `enabled`, `disabled` or empty";
        }
        else if (startup.Length > 0 && VirtSchema.Transient.Of(spec))
        {
            yield return "`startup` needs a definition, which a transient machine has not; leave one of `startup` and `transient` out";
        }

        var rule = VirtSchema.RestartOnDiverge.Of(spec).ToString();
        if (VirtWanted.ParseRule(rule) is null)
        {
            yield return $"`restartondiverge` is `{rule}`; it must be `ignore`, `ifneeded` or `error`";
        }

        foreach (var device in VirtSchema.Boot.Of(spec).Select(static d => d.ToString()).Where(static d => !BootDevices.Contains(d, StringComparer.Ordinal)))
        {
            yield return $"`boot` has `{device}`; it may have `fd`, `hd`, `cdrom` and `network`";
        }
    }

    private static IEnumerable<string> Counts(ResourceSpec spec)
    {
        var (cpus, maxCpus) = (VirtSchema.Cpus.Of(spec), VirtSchema.MaxCpus.Of(spec));
        if (cpus > maxCpus)
        {
            yield return $"`cpus` is {cpus}, but `maxcpus` is {maxCpus}; raise `maxcpus` or lower `cpus`";
        }

        var (memory, maxMemory) = (VirtSchema.Memory.Of(spec), VirtSchema.MaxMemory.Of(spec));
        if (maxMemory > 0 && memory > maxMemory)
        {
            yield return $"`memory` is {memory} KiB, but `maxmemory` is {maxMemory} KiB; raise `maxmemory` or lower `memory`";
        }
    }

    /// <summary>XML can carry neither control characters nor what is not UTF-8, and libvirt takes no slash in a name.</summary>
    private static IEnumerable<string> Texts(ResourceSpec spec)
    {
        if (!IsXmlText(spec.Name) || spec.Name.Span.Contains((byte)'/'))
        {
            yield return "the name must be UTF-8 without control characters and without `/`, since it is the machine's name in libvirt";
        }

        foreach (var (field, text) in XmlTexts(spec).Where(static t => !IsXmlText(t.Text)))
        {
            yield return $"`{field}` has control characters or is not UTF-8: `{text}`";
        }
    }

    private static IEnumerable<(string Field, Str Text)> XmlTexts(ResourceSpec spec)
    {
        yield return ("uri", VirtSchema.Uri.Of(spec));
        yield return ("osinit", VirtSchema.OsInit.Of(spec));
        Field<Value>[] devices = [VirtSchema.Disk, VirtSchema.Cdrom, VirtSchema.Network, VirtSchema.Filesystem];
        foreach (var field in devices)
        {
            foreach (var device in field.Of(spec).AsList.Items.ToArray())
            {
                foreach (var value in device.AsStruct.Values.ToArray().Where(static v => v.Kind == ValueKind.Str))
                {
                    yield return (field.Name, value.AsStr);
                }
            }
        }
    }

    private static bool IsXmlText(Str text)
    {
        foreach (var c in text.ToString())
        {
            if (char.IsControl(c) || c is '\uFFFD' or '\uFFFE' or '\uFFFF')
            {
                return false;
            }
        }

        return true;
    }
}
