using Mgmt.Resources.Remote;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Remote;

public sealed class RemoteValidationTests() : KindRules(RemoteSchema.Schema, RemoteValidation.Validate)
{
    [Fact]
    public void Everything_Right_IsAccepted()
    {
        Accepts("ssh://root@h:22");
        Accepts("ssh://root@h:22", ("converger_timeout", 5), ("state", "stopped"));
        Accepts("ssh://root@h:22", ("transient", false), ("tunnelled", false));
    }

    [Fact]
    public void State_AnyOther_IsRefused()
    {
        Refuses("`state` is `exists`; it must be `running` or `stopped`", "ssh://h", ("state", "exists"));
        Refuses("`state` is ``; it must be `running` or `stopped`", "ssh://h", ("state", ""));
    }

    [Fact]
    public void Tunnelled_NotTransient_IsRefused()
    {
        Refuses("`tunnelled` needs `transient`; set `tunnelled` to false, or leave `transient` true", "ssh://h", ("transient", false));
        Refuses("`tunnelled` needs `transient`; set `tunnelled` to false, or leave `transient` true", "ssh://h", ("transient", false), ("tunnelled", true));
    }

    [Fact]
    public void ConvergerTimeout_NotTransient_IsRefused()
    {
        Refuses("`converger_timeout` needs `transient`; remove it, or leave `transient` true", "ssh://h", ("transient", false), ("tunnelled", false), ("converger_timeout", 5));
        Refuses("`converger_timeout` needs `transient`; remove it, or leave `transient` true", "ssh://h", ("transient", false), ("tunnelled", false), ("converger_timeout", 0));
    }
}
