using Mgmt.Model;

namespace Mgmt.Resources.Pkg;

/// <summary>What is wrong with a definition of a <c>pkg</c>.</summary>
internal static class PkgValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec)
    {
        var state = PkgSchema.State.Of(spec);
        if (state.IsEmpty)
        {
            yield return "`state` is empty; write `installed`, `uninstalled`, `newest` or a version";
        }
        else if (state == "latest")
        {
            yield return "`state` is `latest`; write `newest`";
        }
    }
}
