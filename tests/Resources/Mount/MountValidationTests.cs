using Mgmt.Resources.Mount;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Mount;

public sealed class MountValidationTests() : KindRules(MountSchema.Schema, MountValidation.Validate)
{
    [Fact]
    public void Mount_OfThisHost_IsAccepted()
    {
        Accepts("/proc", ("state", "exists"), ("type", "proc"), ("device", "proc"));
        Accepts("/", ("state", "absent"), ("type", "tmpfs"), ("device", "anything"));
    }

    [Fact]
    public void State_MissingOrOther_IsRefused()
    {
        Refuses("`state` is not set; set it to `exists` or `absent`", "/proc", ("type", "proc"));
        Refuses("`state` is `mounted`; it must be `exists` or `absent`", "/proc", ("type", "proc"), ("state", "mounted"));
    }

    [Fact]
    public void Type_UnknownToTheKernel_IsRefused()
    {
        Refuses("`type` is `nosuchfs`, which the kernel of this host does not know; write one of those in /proc/filesystems, or load its module", "/proc", ("state", "exists"), ("type", "nosuchfs"), ("device", "/dev/null"));
        Refuses("`type` is ``, which the kernel of this host does not know; write one of those in /proc/filesystems, or load its module", "/proc", ("state", "exists"), ("device", "/dev/null"));
    }

    [Fact]
    public void MountPoint_NotADirectory_IsRefused()
    {
        Refuses("the mount point `/nosuch/place` is no directory of this host; make it first", "/nosuch/place", ("state", "exists"), ("type", "proc"));
        Refuses("the mount point `/etc/passwd` is no directory of this host; make it first", "/etc/passwd", ("state", "exists"), ("type", "proc"));
    }

    [Fact]
    public void Device_NotOfThisHost_IsRefused()
    {
        var type = File.ReadLines("/proc/filesystems").First(static l => l[0] == '\t').Trim();
        Refuses("`device` is `/dev/nosuch`, which is not on this host; write the path or the tag of a device that is", "/", ("state", "exists"), ("type", type), ("device", "/dev/nosuch"));
        Refuses("`device` is `UUID=0`, which is not on this host; write the path or the tag of a device that is", "/", ("state", "exists"), ("type", type), ("device", "UUID=0"));
        Accepts("/", ("state", "exists"), ("type", type), ("device", "/dev/null"));
    }
}
