using Mgmt.Resources.Kv;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Kv;

public sealed class KvValidationTests() : KindRules(KvSchema.Schema, KvValidation.Validate)
{
    [Fact]
    public void Value_OfAnyForm_IsAccepted()
    {
        Accepts("k");
        Accepts("k", ("value", "x"));
        Accepts("k", ("value", "-3"), ("skiplessthan", true));
        Accepts("k", ("value", "x"), ("skiplessthan", true), ("skipcmpstyle", 1));
        Accepts("k", ("skiplessthan", true));
    }

    [Fact]
    public void Value_NoIntegerWithIntStyle_IsRefused()
    {
        Refuses("`value` is `x`, but `skiplessthan` compares integers; give one, or set `skipcmpstyle` to 1", "k", ("value", "x"), ("skiplessthan", true));
        Refuses("`value` is ``, but `skiplessthan` compares integers; give one, or set `skipcmpstyle` to 1", "k", ("value", ""), ("skiplessthan", true), ("skipcmpstyle", 0));
        Refuses("`value` is `1.5`, but `skiplessthan` compares integers; give one, or set `skipcmpstyle` to 1", "k", ("value", "1.5"), ("skiplessthan", true));
    }

    [Fact]
    public void SkipCmpStyle_Unknown_IsRefused()
    {
        Refuses("`skipcmpstyle` is 2; it must be 0 (as integers) or 1 (as strings)", "k", ("skipcmpstyle", 2));
        Refuses("`skipcmpstyle` is -1; it must be 0 (as integers) or 1 (as strings)", "k", ("skipcmpstyle", -1));
    }
}
