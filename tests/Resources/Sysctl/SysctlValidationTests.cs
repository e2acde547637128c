using Mgmt.Resources.Sysctl;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Sysctl;

public sealed class SysctlValidationTests() : KindRules(SysctlSchema.Schema, SysctlValidation.Validate)
{
    [Fact]
    public void Key_OfThisHost_IsAccepted()
    {
        Accepts("kernel.pid_max", ("value", "4194304"));
        Accepts("kernel.pid_max", ("value", "1"), ("runtime", false), ("path", "/etc/sysctl.d/x.conf"));
    }

    [Fact]
    public void Name_WithoutDots_IsRefused()
    {
        Refuses("the name `swappiness` is no key; write one with dots, e.g. `vm.swappiness`", "swappiness", ("value", "1"));
        Refuses("the name `vm.` is no key; write one with dots, e.g. `vm.swappiness`", "vm.", ("value", "1"));
    }

    [Fact]
    public void Key_NotOfThisHost_IsRefused()
    {
        Refuses("the kernel of this host has no `vm.nosuch`; see `sysctl -a` for those that it has, or load the module", "vm.nosuch", ("value", "1"));
        Refuses("the kernel of this host has no `a.b`; see `sysctl -a` for those that it has, or load the module", "a.b", ("value", "1"));
    }

    [Fact]
    public void Value_EmptyOrWithSpace_IsRefused()
    {
        Refuses("`value` is empty; give one", "kernel.pid_max");
        Refuses("`value` is empty; give one", "kernel.pid_max", ("value", " "));
        Refuses("`value` is `1\n`; remove the space around it", "kernel.pid_max", ("value", "1\n"));
        Refuses("`value` is ` 1`; remove the space around it", "kernel.pid_max", ("value", " 1"));
    }

    [Fact]
    public void Runtime_AndPersistBothFalse_IsRefused()
    {
        Refuses("neither `runtime` nor `persist` is set, so that there is nothing to do; set one", "kernel.pid_max", ("value", "1"), ("runtime", false), ("persist", false));
        Refuses("neither `runtime` nor `persist` is set, so that there is nothing to do; set one", "kernel.pid_max", ("value", "2"), ("runtime", false), ("persist", false), ("path", "/x.conf"));
    }

    [Fact]
    public void Path_NoAbsoluteConf_IsRefused()
    {
        Refuses("`path` is `x.conf`; it must be an absolute path that ends in `.conf`", "kernel.pid_max", ("value", "1"), ("path", "x.conf"));
        Refuses("`path` is `/etc/sysctl.d/x`; it must be an absolute path that ends in `.conf`", "kernel.pid_max", ("value", "1"), ("path", "/etc/sysctl.d/x"));
    }
}
