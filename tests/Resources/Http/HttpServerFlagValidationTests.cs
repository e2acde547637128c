using Mgmt.Resources.Http;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Http;

public sealed class HttpServerFlagValidationTests() : KindRules(HttpServerFlagSchema.Schema, HttpServerFlagValidation.Validate)
{
    [Fact]
    public void Path_Absolute_IsAccepted()
    {
        Accepts("/done");
        Accepts("done", ("path", "/done"), ("key", "who"));
    }

    [Fact]
    public void Path_Relative_IsRefused()
    {
        Refuses("`path` is `done`, which is no absolute path; begin it with a slash", "done");
        Refuses("`path` is `done`, which is no absolute path; begin it with a slash", "/x", ("path", "done"));
    }
}
