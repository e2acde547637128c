using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Mgmt.Architecture.Tests;

/// <summary>One project under <c>src/</c>.</summary>
internal sealed record Room(string Name, string ProjectFile)
{
    public string Folder => $"src/{Name}";

    public XDocument Project => XDocument.Load(Repository.PathOf(ProjectFile));

    public string AssemblyName => Value("AssemblyName") ?? $"Mgmt.{Name}";

    public IReadOnlyList<string> Sources => Repository.Files(Folder, "*.cs");

    public string? Value(string property) => Project.Descendants(property).LastOrDefault()?.Value;

    public IEnumerable<string> Includes(string item) => Project.Descendants(item).Select(static e => e.Attribute("Include")!.Value);

    /// <summary>Calls <paramref name="read"/> with the compiled room.</summary>
    public IReadOnlyList<T> Read<T>(Func<MetadataReader, IEnumerable<T>> read)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, AssemblyName + ".dll"));
        using var image = new PEReader(stream);
        return [.. read(image.GetMetadataReader())];
    }
}
