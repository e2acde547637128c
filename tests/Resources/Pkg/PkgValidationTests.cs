using Mgmt.Resources.Pkg;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Pkg;

public sealed class PkgValidationTests() : KindRules(PkgSchema.Schema, PkgValidation.Validate)
{
    [Fact]
    public void State_WordOrVersion_IsAccepted()
    {
        Accepts("vim");
        Accepts("vim", ("state", "uninstalled"));
        Accepts("vim", ("state", "newest"));
        Accepts("vim", ("state", "2:9.0.1378-2"));
    }

    [Fact]
    public void State_EmptyOrLatest_IsRefused()
    {
        Refuses("`state` is `latest`; write `newest`", "vim", ("state", "latest"));
        Refuses("`state` is empty; write `installed`, `uninstalled`, `newest` or a version", "vim", ("state", ""));
    }
}
