using System.Text;
using Mgmt.Model;

namespace Mgmt.Policies.Binding;

/// <summary>Finds the file of a module, and where its own imports are looked up.</summary>
internal static class ModuleLocator
{
    /// <summary>A module that was found.</summary>
    /// <param name="File">Its file, relative to the root of the tree.</param>
    /// <param name="Base">Where it lives.</param>
    public sealed record Located(string File, ModuleBase Base);

    /// <summary>The module at <paramref name="path"/>, a file or a folder with a trailing slash (or the root, empty); null when there is none.</summary>
    public static Located? Locate(ISourceTree tree, string path, ModuleBase parent)
    {
        if (path.Length > 0 && !path.EndsWith('/'))
        {
            return new(path, new(path[..(path.LastIndexOf('/') + 1)], []));
        }

        if (tree.Read(path + "metadata.yaml") is not { } metadata)
        {
            return tree.Read(path + "main.mcl") is null ? null : new(path + "main.mcl", new(path, []));
        }

        var keys = ReadKeys(metadata.Span);
        var main = keys.GetValueOrDefault("main", "main.mcl");
        var own = keys.GetValueOrDefault("path");
        var inherited = keys.GetValueOrDefault("parentpathblock") == "true" ? [] : parent.ModulesPath;
        IReadOnlyList<string> modules = own is null ? inherited : [path + own, .. inherited];
        return new(path + main, new(path + main[..(main.LastIndexOf('/') + 1)], modules));
    }

    // The metadata is a flat list of `key: value`; nothing else of YAML is used in it.
    private static Dictionary<string, string> ReadKeys(ReadOnlySpan<byte> bytes)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || line.StartsWith('#') || char.IsWhiteSpace(line[0]))
            {
                continue;
            }

            var value = line[(colon + 1)..];
            var comment = value.IndexOf(" #", StringComparison.Ordinal);
            keys[line[..colon].Trim()] = (comment < 0 ? value : value[..comment]).Trim().Trim('"', '\'');
        }

        return keys;
    }
}
