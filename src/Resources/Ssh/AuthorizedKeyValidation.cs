using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Ssh;

/// <summary>What is wrong with a definition of an <c>ssh:authorized_key</c>.</summary>
internal static class AuthorizedKeyValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
        Word.Fault(spec, AuthorizedKeySchema.State, "exists", "absent"),
        Line(spec));

    private static string? Line(ResourceSpec spec)
    {
        var hasParts = AuthorizedKeySchema.Options.Of(spec).Count > 0
            || !AuthorizedKeySchema.Type.Of(spec).IsEmpty
            || !AuthorizedKeySchema.Key.Of(spec).IsEmpty
            || !AuthorizedKeySchema.Comment.Of(spec).IsEmpty;
        return (AuthorizedKeySchema.Content.Of(spec).IsEmpty, hasParts) switch
        {
            (true, false) => "there is no key; set `type` and `key`, or the whole line as `content`",
            (false, true) => "`content` is the whole line, and excludes `options`, `type`, `key` and `comment`; keep one or the other",
            _ => null,
        };
    }
}
