using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Mgmt.Policies.Binding;

/// <summary>What a module's <c>metadata.yaml</c> says; unknown keys are nobody's business.</summary>
/// <param name="Main">The file with its statements, relative to the folder of the metadata.</param>
/// <param name="Path">Where modules that it ships are looked up, relative to that folder, with a trailing slash; null for nowhere.</param>
/// <param name="BlocksParents">True when the folders of its parents are not looked through.</param>
internal sealed record ModuleMetadata(string Main, string? Path, bool BlocksParents)
{
    /// <summary>Reads the bytes of the file called <paramref name="file"/>.</summary>
    /// <exception cref="ModuleMetadataException">It is no YAML, or a path in it is of no use.</exception>
    public static ModuleMetadata Read(string file, ReadOnlySpan<byte> bytes)
    {
        var keys = Keys(file, Encoding.UTF8.GetString(bytes));
        var main = Relative(file, keys, "main") ?? "main.mcl";
        var path = Relative(file, keys, "path");
        Relative(file, keys, "files");
        if (path is not null && !path.EndsWith('/'))
        {
            throw new ModuleMetadataException($"{file}: `path` is `{path}`, it must end with a slash");
        }

        return new(main, path, keys.GetValueOrDefault("parentpathblock") is "true" or "True" or "yes" or "on");
    }

    private static string? Relative(string file, Dictionary<string, string> keys, string key)
    {
        if (!keys.TryGetValue(key, out var value) || value.Length == 0)
        {
            return null;
        }

        return value.StartsWith('/')
            ? throw new ModuleMetadataException($"{file}: `{key}` is `{value}`, absolute paths are not allowed")
            : value;
    }

    private static Dictionary<string, string> Keys(string file, string text)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is YamlScalarNode { Value: null or "" })
            {
                return keys;
            }

            if (stream.Documents[0].RootNode is not YamlMappingNode root)
            {
                throw new ModuleMetadataException($"{file}: it must be a list of `key: value`");
            }

            foreach (var (key, value) in root.Children)
            {
                if (key is YamlScalarNode { Value: { } name } && value is YamlScalarNode { Value: { } scalar })
                {
                    keys[name] = scalar;
                }
            }

            return keys;
        }
        catch (YamlException fault)
        {
            throw new ModuleMetadataException($"{file}:{fault.Start.Line}:{fault.Start.Column}: {fault.Message}");
        }
    }
}
