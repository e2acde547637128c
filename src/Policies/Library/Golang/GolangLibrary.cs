using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Library.Golang;

/// <summary>
/// The modules <c>golang/…</c>: functions of Go's standard library as policies see them, byte strings for its strings and
/// byte slices. What they refuse is a failure that no policy can catch. Those that ask the host are in another room.
/// </summary>
internal static class GolangLibrary
{
    public static IEnumerable<FunctionDefinition> All =>
    [
        .. StringsModule.All,
        .. StrconvModule.All,
        .. PathModules.All,
        .. MathModule.All,
        .. HtmlModule.All,
    ];
}
