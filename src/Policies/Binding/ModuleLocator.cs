using Mgmt.Model;

namespace Mgmt.Policies.Binding;

/// <summary>Finds the file of a module, and where its own imports are looked up.</summary>
internal static class ModuleLocator
{
    /// <summary>A module that was found.</summary>
    /// <param name="File">Its file, relative to the root of the tree.</param>
    /// <param name="Base">Where it lives.</param>
    public sealed record Located(string File, ModuleBase Base);

    /// <summary>
    /// The module at <paramref name="path"/>: a file, its <c>metadata.yaml</c>, or a folder with a trailing slash (or the root,
    /// empty); null when there is none.
    /// </summary>
    /// <exception cref="ModuleMetadataException">Its metadata cannot be used.</exception>
    public static Located? Locate(ISourceTree tree, string path, ModuleBase parent)
    {
        if (path == "metadata.yaml" || path.EndsWith("/metadata.yaml", StringComparison.Ordinal))
        {
            path = path[..^"metadata.yaml".Length];
        }

        if (path.Length > 0 && !path.EndsWith('/'))
        {
            var folder = FolderOf(path);
            return new(path, new(folder, folder, []));
        }

        if (tree.Read(path + "metadata.yaml") is not { } bytes)
        {
            return tree.Read(path + "main.mcl") is null ? null : new(path + "main.mcl", new(path, path, []));
        }

        var metadata = ModuleMetadata.Read(path + "metadata.yaml", bytes.Span);
        if (ImportPaths.Resolve(path, metadata.Main) is not { } main)
        {
            throw new ModuleMetadataException($"{path}metadata.yaml: `main` is `{metadata.Main}`, which leads out of the policy's folder");
        }

        IReadOnlyList<string> inherited = metadata.BlocksParents ? [] : parent.ModulesPath;
        IReadOnlyList<string> modules = metadata.Path is { } own && ImportPaths.Resolve(path, own) is { } folderOfModules
            ? [folderOfModules, .. inherited]
            : inherited;
        return new(main, new(path, FolderOf(main), modules));
    }

    private static string FolderOf(string file) => file[..(file.LastIndexOf('/') + 1)];
}
