using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Functions.Golang;

/// <summary>Those functions of the modules <c>golang/…</c> that ask the host. Like the rest of these modules they fail beyond catching.</summary>
internal static class GolangHostLibrary
{
    /// <summary>The functions.</summary>
    /// <param name="environment">The environment of this program.</param>
    /// <param name="program">The path of this program.</param>
    public static IEnumerable<FunctionDefinition> All(IReadOnlyDictionary<Str, Str> environment, Str program) =>
    [
        .. ProcessModule.All(environment, program),
        .. DirectoryModule.All(environment),
        .. FileModule.All,
        .. ExecModule.All(environment),
        .. RandModule.All,
        .. RuntimeModule.All(environment),
    ];
}
