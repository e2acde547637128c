using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Mount;

/// <summary>What is wrong with a definition of a <c>mount</c>. It looks at this host.</summary>
internal static class MountValidation
{
    private const string FileSystems = "/proc/filesystems";

    private static readonly (string Tag, string Directory)[] Tags =
    [
        ("UUID=", "/dev/disk/by-uuid/"), ("LABEL=", "/dev/disk/by-label/"), ("PARTUUID=", "/dev/disk/by-partuuid/"), ("PARTLABEL=", "/dev/disk/by-partlabel/"),
    ];

    public static IEnumerable<string> Validate(ResourceSpec spec)
    {
        var types = KnownTypes();
        var type = MountSchema.Type.Of(spec).ToString();
        return Faults.Of(
            Word.Fault(spec, MountSchema.State, "exists", "absent"),
            types.Count == 0 || types.ContainsKey(type)
                ? null
                : $"`type` is `{type}`, which the kernel of this host does not know; write one of those in {FileSystems}, or load its module",
            Directory.Exists(spec.Name.ToString()) ? null : $"the mount point `{spec.Name}` is no directory of this host; make it first",
            types.GetValueOrDefault(type) ? null : Device(MountSchema.Device.Of(spec).ToString()));
    }

    private static string? Device(string device)
    {
        var path = device;
        foreach (var (tag, directory) in Tags)
        {
            if (device.StartsWith(tag, StringComparison.Ordinal))
            {
                path = directory + device[tag.Length..].Trim('"');
            }
        }

        return path.Length > 0 && Path.Exists(path) ? null : $"`device` is `{device}`, which is not on this host; write the path or the tag of a device that is";
    }

    // By type, whether it does without a device.
    private static Dictionary<string, bool> KnownTypes()
    {
        try
        {
            return File.ReadLines(FileSystems)
                .Select(static line => line.Split('\t'))
                .Where(static words => words.Length == 2)
                .ToDictionary(static words => words[1].Trim(), static words => words[0] == "nodev", StringComparer.Ordinal);
        }
        catch (IOException)
        {
            return [];
        }
    }
}
