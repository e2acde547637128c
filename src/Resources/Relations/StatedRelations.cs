using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Resources.Cron;
using Mgmt.Resources.Docker;
using Mgmt.Resources.Fwupd;
using Mgmt.Resources.Group;
using Mgmt.Resources.Http;
using Mgmt.Resources.Pkg;
using Mgmt.Resources.Svc;
using Mgmt.Resources.User;

namespace Mgmt.Resources.Relations;

/// <summary>
/// What kinds that only type-check have to do with others, so that a plan shows it. A kind that this build can run says so
/// itself.
/// </summary>
internal sealed class StatedRelations(IPackageFiles packages)
{
    /// <summary>The automatic edges of <paramref name="spec"/>.</summary>
    public AutoEdgePlan AutoEdges(ResourceSpec spec) => spec.Kind switch
    {
        "cron" => CronAutoEdges.Plan(spec),
        "docker:container" => DockerAutoEdges.OfContainer(spec),
        "docker:image" => DockerAutoEdges.OfImage(spec),
        "fwupd:device" or "fwupd:system" => FwupdAutoEdges.OfFirmware(),
        "fwupd:remote" => FwupdAutoEdges.OfRemote(),
        "group" => GroupAutoEdges.Plan(spec),
        "http:server:file" => HttpServerFileAutoEdges.Plan(spec),
        "pkg" => PkgAutoEdges.Plan(spec, packages),
        "svc" => SvcAutoEdges.Plan(spec),
        "user" => UserAutoEdges.Plan(spec),
        _ => AutoEdgePlan.None,
    };

    /// <summary>True when <paramref name="into"/> can stand for <paramref name="member"/> too.</summary>
    public static bool GroupsWith(ResourceSpec into, ResourceSpec member) => (into.Kind, member.Kind) switch
    {
        ("dhcp:server", "dhcp:host" or "dhcp:range")
            or ("http:server", "http:server:file" or "http:server:flag" or "http:server:proxy" or "http:server:ui")
            or ("tftp:server", "tftp:file") => Children.Names(member, "server", into.Name),
        ("http:server:ui", "http:server:ui:input") =>
            Children.Names(member, "path", HttpServerUiSchema.Path.Of(into) is { IsEmpty: false } path ? path : into.Name),
        ("pkg", "pkg") => PkgGroups.GroupsWith(into, member),
        ("virt:network", "virt:network:host" or "virt:network:range") => Children.Names(member, "network", into.Name),
        _ => false,
    };
}
