namespace Mgmt.Policies.Binding;

/// <summary>The names that one block declares, each namespace for itself. Of two equal ones the first counts.</summary>
internal sealed class DeclaredNames
{
    private readonly HashSet<DeclaredName> _names = [];
    private readonly HashSet<string> _imports = new(StringComparer.Ordinal);

    /// <summary>Declares <paramref name="name"/>; false when the block has it already.</summary>
    public bool Add(Namespace @namespace, string name) => _names.Add(new(@namespace, name));

    /// <summary>Notes the import of <paramref name="path"/>; false when the block has it already.</summary>
    public bool AddImport(string path) => _imports.Add(path);
}
