using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Functions.Deploy;

/// <summary>The module <c>deploy</c>: the policy's own files.</summary>
internal static class DeployFunctions
{
    public static IEnumerable<FunctionDefinition> All(WorldServices services) =>
    [
        new ModuleFunction(
            "deploy.readfile",
            "func(filename str) str",
            static site => a => Read(site, DeployPath.OfModule(site, a[0].AsStr)),
            "The bytes of a file of the calling module. The path begins with `/`, which is the module's base. Fails when there is none.",
            """len(deploy.readfile("/main.mcl")) > 0 # true"""),
        new ModuleFunction(
            "deploy.readfileabs",
            "func(filename str) str",
            static site => a => Read(site, DeployPath.OfRoot(a[0].AsStr)),
            "The bytes of a file of the policy. The path begins with `/`, which is the policy's root. Fails when there is none.",
            """len(deploy.readfileabs("/main.mcl")) > 0 # true"""),
        new ModuleFunction(
            "deploy.abspath",
            "func(path str) str",
            static site => a => Value.Str(DeployPath.OfModule(site, a[0].AsStr)),
            "Where a path of the calling module is in the policy's tree; the module's base for an empty one.",
            """deploy.abspath("/files/a") # "/files/a" """),
        new ModuleFunction(
            "deploy.file_exists",
            "func(filename str) bool",
            static site => a => Value.Bool(Exists(site.Tree, DeployPath.InTree(DeployPath.OfRoot(a[0].AsStr)))),
            "Whether the policy has a file or folder at that path, which begins with `/`, the policy's root.",
            """deploy.file_exists("/no/such/file") # false"""),
        new ModuleFunction(
            "deploy.directory",
            "func(directory str) str",
            site => a => Copy(services, site, a[0].AsStr),
            "The absolute path of a copy of a folder of the calling module on this host's disk, with all that is in it and nothing else. Both paths end in `/`. Fails when there is no such folder.",
            """len(deploy.directory("/")) > 0 # true"""),
        new ImpureFunction("deploy.binary_path", "func() str", _ => Value.Str(services.ProgramPath), "The path of this program.", "len(deploy.binary_path()) > 0 # true"),
        new ImpureFunction(
            "deploy.bootstrap_packages",
            "func(distro str) []str",
            static a => Value.StrList(BootstrapPackages.Of(a[0].AsStr).Select(static p => (Str)p)),
            "The packages of a distribution (`debian`, `fedora`, `archlinux` and their kin) that this program needs or can use. Fails for another.",
            """len(deploy.bootstrap_packages("debian")) > 0 # true"""),
    ];

    private static Value Read(CallSite site, string path) => site.Tree.Read(DeployPath.InTree(path)) is { } content
        ? Value.Str(Str.From(content.Span))
        : throw new FunctionFailedException($"the policy has no file `{path}`");

    private static bool Exists(ISourceTree tree, string path) =>
        path.Length == 0 || (!path.EndsWith('/') && tree.Read(path) is not null) || tree.List(path.TrimEnd('/') + "/") is not null;

    private static Value Copy(WorldServices services, CallSite site, Str directory)
    {
        if (!directory.Span.EndsWith("/"u8))
        {
            throw new FunctionFailedException($"the folder `{directory}` must end in `/`");
        }

        var path = DeployPath.OfModule(site, directory);
        var files = site.Tree.List(DeployPath.InTree(path)) ?? throw new FunctionFailedException($"the policy has no folder `{path}`");
        try
        {
            return Value.Str(DeployedFolder.Write(services.Folders, site.Tree, path, files));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new FunctionFailedException($"the folder `{path}` cannot be copied: {failure.Message}");
        }
    }
}
