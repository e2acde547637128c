using Mgmt.Policies.Diagnostics;
using Mgmt.Policies.Syntax;

namespace Mgmt.Policies.Binding;

/// <summary>The names that one block declares, each namespace for itself.</summary>
internal sealed class DeclaredNames(DiagnosticBag diagnostics)
{
    private readonly HashSet<(string Namespace, string Name)> _names = [];

    /// <summary>Declares <paramref name="name"/>; false, and reported, when the block has it already.</summary>
    public bool Add(string @namespace, NameSyntax name, string statement)
    {
        if (_names.Add((@namespace, name.Text)))
        {
            return true;
        }

        diagnostics.Add(Messages.Redeclared(name.Span, @namespace, name.Text, statement));
        return false;
    }

    /// <summary>Declares an alias of an import; imports have messages of their own for a clash.</summary>
    public bool TryAdd(string @namespace, string name) => _names.Add((@namespace, name));
}
