using Mgmt.Resources.Schedule;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Schedule;

public sealed class ScheduleValidationTests() : KindRules(ScheduleSchema.Schema, ScheduleValidation.Validate)
{
    [Fact]
    public void Everything_Right_IsAccepted()
    {
        Accepts("x");
        Accepts("x", ("strategy", "rr"), ("persist", true));
        Accepts("x", ("strategy", "alpha"), ("persist", true), ("ttl", 0));
        Accepts("x", ("ttl", 30));
    }

    [Fact]
    public void Strategy_Unknown_IsRefused()
    {
        Refuses("`strategy` is `random`; it must be `rr` or `alpha`", "x", ("strategy", "random"));
        Refuses("`strategy` is ``; it must be `rr` or `alpha`", "x", ("strategy", ""));
    }

    [Fact]
    public void Persist_WithTtl_IsRefused()
    {
        Refuses("`persist` keeps the host for ever, but `ttl` is 10; remove one of them", "x", ("persist", true), ("ttl", 10));
        Refuses("`persist` keeps the host for ever, but `ttl` is 1; remove one of them", "x", ("persist", true), ("ttl", 1));
    }
}
