using Mgmt.Model;

namespace Mgmt.Resources.Mount;

/// <summary>The field table of <c>mount</c>.</summary>
internal static class MountSchema
{
    public static readonly Field<Str> State = Fields.Str("state", "`exists` or `absent`.", flags: FieldFlags.Required);

    public static readonly Field<Str> Device = Fields.Str("device", "What is mounted: a device's path, a tag such as `UUID=…`, or what the file system calls its source.");

    public static readonly Field<Str> Type = Fields.Str("type", "The type of the file system, one that the kernel knows.");

    public static readonly Field<Value> Options = Fields.Of("options", "map{str: str}", "The options; one without a value has an empty one.", Value.From(new MapValue([KeyValuePair.Create(Value.Str("defaults"), Value.Str(""))])));

    public static readonly Field<long> Freq = Fields.Int("freq", "Whether `dump` saves it: 0 or 1.");

    public static readonly Field<long> PassNo = Fields.Int("passno", "In which pass it is checked at boot; 0 for never.");

    public static readonly KindSchema Schema = new(
        "mount",
        KindTraits.None,
        "A line of `/etc/fstab`, and its mount. The name is the mount point.",
        [State, Device, Type, Options, Freq, PassNo])
    {
        IsAvailable = false,
        Example = """
            mount "/var" {
            	state => "exists",
            	device => "tmpfs",
            	type => "tmpfs",
            	options => {"size" => "64m"},
            }
            """,
    };
}
