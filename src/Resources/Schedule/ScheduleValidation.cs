using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Schedule;

/// <summary>What is wrong with a definition of a <c>schedule</c>.</summary>
internal static class ScheduleValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
        ScheduleSchema.Strategy.Of(spec) is { } strategy && strategy.ToString() is not ("rr" or "alpha")
            ? $"`strategy` is `{strategy}`; it must be {Word.List("rr", "alpha")}"
            : null,
        ScheduleSchema.Persist.Of(spec) && ScheduleSchema.Ttl.Of(spec) is > 0 and var ttl
            ? $"`persist` keeps the host for ever, but `ttl` is {ttl}; remove one of them"
            : null);
}
