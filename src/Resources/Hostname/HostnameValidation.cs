using Mgmt.Model;

namespace Mgmt.Resources.Hostname;

/// <summary>What is wrong with a definition of a <c>hostname</c>.</summary>
internal static class HostnameValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec)
    {
        var isGiven = !HostnameSchema.Hostname.Of(spec).IsEmpty
            || HostnameSchema.PrettyHostname.IsSet(spec)
            || HostnameSchema.StaticHostname.IsSet(spec)
            || HostnameSchema.TransientHostname.IsSet(spec);
        if (!isGiven)
        {
            yield return "no name is given; set `hostname`, or one of `pretty_hostname`, `static_hostname` and `transient_hostname`";
        }
    }
}
