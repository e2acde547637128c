using Mgmt.Resources.Docker;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Docker;

public sealed class DockerImageValidationTests() : KindRules(DockerImageSchema.Schema, DockerImageValidation.Validate)
{
    [Fact]
    public void Everything_Right_IsAccepted()
    {
        Accepts("i", ("state", "exists"), ("apiversion", "v1.41"));
        Accepts("i", ("state", "absent"));
    }

    [Fact]
    public void State_AnyOther_IsRefused()
    {
        Refuses("`state` is `running`; it must be `exists`, `absent` or empty", "i", ("state", "running"));
        Refuses("`state` is `pulled`; it must be `exists`, `absent` or empty", "i", ("state", "pulled"));
    }

    [Fact]
    public void ApiVersion_OfAnotherForm_IsRefused()
    {
        Refuses("`apiversion` is `v1.`; write it like `v1.40`", "i", ("apiversion", "v1."));
        Refuses("`apiversion` is `v1.4.0`; write it like `v1.40`", "i", ("apiversion", "v1.4.0"));
    }
}
