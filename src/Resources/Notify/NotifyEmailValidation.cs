using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Notify;

/// <summary>What is wrong with a definition of a <c>notify:email</c>.</summary>
internal static class NotifyEmailValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
    [
        NotifyEmailSchema.To.Of(spec).Count == 0 ? "`to` is empty; name who gets the mail" : null,
        .. NotifyEmailSchema.To.Of(spec).Where(static a => !a.Span.Contains((byte)'@')).Select(static a => $"`to` has `{a}`; write an address, e.g. `oncall@example.org`"),
        NetworkText.IsHostAndPort(NotifyEmailSchema.Server.Of(spec).ToString()) ? null : $"`server` is `{NotifyEmailSchema.Server.Of(spec)}`; write `HOST:PORT`, e.g. `localhost:25`",
        .. NotifyEmailSchema.Common.Faults(spec),
    ]);
}
