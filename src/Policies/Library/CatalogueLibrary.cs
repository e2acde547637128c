using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Templates;

namespace Mgmt.Policies.Library;

/// <summary>Puts the functions of a catalogue together.</summary>
public static class CatalogueLibrary
{
    /// <summary><paramref name="functions"/> with a <c>golang.template</c> whose templates can call the simple ones among all of them.</summary>
    public static IReadOnlyList<FunctionDefinition> Compose(IEnumerable<FunctionDefinition> functions)
    {
        FunctionDefinition[] others = [.. functions.Where(static f => f is not TemplateFunction)];
        return [.. others, new TemplateFunction(others)];
    }
}
