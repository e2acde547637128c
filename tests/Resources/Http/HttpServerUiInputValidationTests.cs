using Mgmt.Resources.Http;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Http;

public sealed class HttpServerUiInputValidationTests() : KindRules(HttpServerUiInputSchema.Schema, HttpServerUiInputValidation.Validate)
{
    [Fact]
    public void Value_SuitingTheType_IsAccepted()
    {
        Accepts("x", ("value", "anything"));
        Accepts("x", ("store", "key"), ("type", "range://?min=0"));
        Accepts("x", ("value", "5"), ("type", "range://?min=5&max=5&step=1"));
        Accepts("x", ("value", "-5"), ("type", "range://"));
    }

    [Fact]
    public void Value_WithStore_IsRefused()
    {
        Refuses("`value` and `store` both say what it begins with; keep one", "x", ("value", "a"), ("store", "k"));
        Refuses("`value` and `store` both say what it begins with; keep one", "x", ("value", "1"), ("store", "k"), ("type", "range://?min=0&max=2"));
    }

    [Fact]
    public void Value_NotSuitingTheType_IsRefused()
    {
        Refuses("`value` is `a`, but a range has integers; give one", "x", ("value", "a"), ("type", "range://?min=0&max=2"));
        Refuses("`value` is 3, which is outside the range `range://?min=0&max=2`; give one inside", "x", ("value", "3"), ("type", "range://?min=0&max=2"));
        Refuses("`value` is -1, which is outside the range `range://?min=0&max=2`; give one inside", "x", ("value", "-1"), ("type", "range://?min=0&max=2"));
    }

    [Fact]
    public void Type_NoUrl_IsRefused()
    {
        Refuses("`type` is `text`; write it like `text://` or `range://?min=0&max=10`", "x", ("type", "text"));
        Refuses("`type` is ``; write it like `text://` or `range://?min=0&max=10`", "x", ("type", ""));
    }
}
