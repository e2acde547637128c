using Mgmt.Resources.Http;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Http;

public sealed class HttpServerFileValidationTests() : KindRules(HttpServerFileSchema.Schema, HttpServerFileValidation.Validate)
{
    [Fact]
    public void Everything_Right_IsAccepted()
    {
        Accepts("/x");
        Accepts("/x", ("path", "/srv/x"), ("longpoll", true));
        Accepts("/x/", ("path", "/srv/x/"));
        Accepts("/x", ("data", "hi"), ("longpoll", true));
    }

    [Fact]
    public void Path_Relative_IsRefused()
    {
        Refuses("`path` is `x`, which is no absolute path; begin it with a slash", "/x", ("path", "x"));
        Refuses("`path` is `./x`, which is no absolute path; begin it with a slash", "/x", ("path", "./x"));
    }

    [Fact]
    public void Path_WithData_IsRefused()
    {
        Refuses("`path` and `data` both say what is served; keep one", "/x", ("path", "/x"), ("data", "hi"));
        Refuses("`path` and `data` both say what is served; keep one", "/x", ("path", "/d/"), ("data", "hi"));
    }

    [Fact]
    public void LongPoll_OfADirectory_IsRefused()
    {
        Refuses("`longpoll` waits for one file, but `path` is a directory; remove one of them", "/x", ("path", "/d/"), ("longpoll", true));
        Refuses("`longpoll` waits for one file, but `path` is a directory; remove one of them", "/d/", ("path", "/"), ("longpoll", true));
    }
}
