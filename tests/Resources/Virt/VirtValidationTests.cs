using Mgmt.Model;
using Mgmt.Resources.Virt;

namespace Mgmt.Resources.Tests.Virt;

public sealed class VirtValidationTests
{
    [Fact]
    public void Validate_PlainMachine_HasNothingToSay() => Assert.Empty(VirtValidation.Validate(VirtSpecs.Running("plain")));

    [Theory]
    [InlineData("state", "stopped", "`running`, `paused`, `shutoff`")]
    [InlineData("startup", "on", "`enabled`, `disabled`")]
    [InlineData("restartondiverge", "always", "`ignore`, `ifneeded` or `error`")]
    public void Validate_UnknownChoice_NamesTheChoices(string field, string value, string expected)
    {
        var problem = Assert.Single(VirtValidation.Validate(VirtSpecs.Virt("x", (field, Value.Str(value)))));

        Assert.Contains(value, problem, StringComparison.Ordinal);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_MoreCpusThanTheMost_SaysBoth()
    {
        Assert.Contains("`cpus` is 5, but `maxcpus` is 4", Assert.Single(VirtValidation.Validate(VirtSpecs.Running("x", ("cpus", Value.Int(5))))), StringComparison.Ordinal);
        Assert.Contains("`maxcpus` is 32", Assert.Single(VirtValidation.Validate(VirtSpecs.Virt("x", ("cpus", Value.Int(33))))), StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_MoreMemoryThanTheMost_SaysBoth() =>
        Assert.Contains("`maxmemory` is 1000 KiB", Assert.Single(VirtValidation.Validate(VirtSpecs.Virt("x", ("memory", Value.Int(1001)), ("maxmemory", Value.Int(1000))))), StringComparison.Ordinal);

    [Fact]
    public void Validate_StartupOfTransient_IsRefused() =>
        Assert.Contains("transient", Assert.Single(VirtValidation.Validate(VirtSpecs.Virt("x", ("startup", Value.Str("enabled")), ("transient", Value.Bool(true))))), StringComparison.Ordinal);

    [Fact]
    public void Validate_UnknownBootDevice_IsNamed() =>
        Assert.Contains("`usb`", Assert.Single(VirtValidation.Validate(VirtSpecs.Virt("x", ("boot", Value.StrList(["hd", "usb"]))))), StringComparison.Ordinal);

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\u0001b")]
    public void Validate_NameThatLibvirtCannotHave_IsRefused(string name) => Assert.Single(VirtValidation.Validate(VirtSpecs.Virt(name)));

    [Fact]
    public void Validate_ControlCharacterInDevice_IsRefused()
    {
        var disk = Value.List(VirtSpecs.Struct(("source", Value.Str("/a\0b")), ("type", Value.Str("raw"))));

        Assert.Contains("`disk`", Assert.Single(VirtValidation.Validate(VirtSpecs.Virt("x", ("disk", disk)))), StringComparison.Ordinal);
    }
}
