using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Templates.Builtins;

namespace Mgmt.Policies.Library.Templates.Running;

/// <summary>
/// What templates can call: the functions of their language, and those of the catalogue that have one signature without
/// type variables and functions, under their names with <c>_</c> for <c>.</c> and <c>/</c>, and a <c>_</c> before those without a module.
/// </summary>
/// <threadsafety>Immutable; safe from any thread. What it binds is for one template.</threadsafety>
internal sealed class TemplateFunctions
{
    private readonly Dictionary<string, BuiltinFunction> _builtins = BuiltinFunctions.All.ToDictionary(static f => f.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, PureFunction> _catalogue = new(StringComparer.Ordinal);

    /// <summary>The functions of the language and the suitable ones among <paramref name="others"/>.</summary>
    public TemplateFunctions(IEnumerable<FunctionDefinition> others)
    {
        foreach (var function in others.OfType<PureFunction>().Where(IsSimple))
        {
            _catalogue.TryAdd(NameOf(function.Name), function);
        }
    }

    /// <summary>The function called <paramref name="name"/>, for one template; null when there is none.</summary>
    public Callable? Bind(string name) =>
        _builtins.TryGetValue(name, out var builtin) ? builtin
        : _catalogue.TryGetValue(name, out var function) ? new CatalogueCall(name, function)
        : null;

    private static string NameOf(string name) =>
        (name.Contains('.', StringComparison.Ordinal) ? "" : "_") + name.Replace('.', '_').Replace('/', '_');

    private static bool IsSimple(PureFunction function) =>
        !function.Name.StartsWith('_') && function.Signatures is [{ HasVariables: false } signature]
        && !HasFunctions(signature.Result) && !signature.Parameters.Any(static p => HasFunctions(p.Type));

    /// <summary>Whether a function is anywhere in <paramref name="type"/>.</summary>
    public static bool HasFunctions(Type type) => type switch
    {
        FuncType => true,
        ListType list => HasFunctions(list.Element),
        MapType map => HasFunctions(map.Key) || HasFunctions(map.Value),
        StructType record => record.Fields.Any(static f => HasFunctions(f.Type)),
        _ => false,
    };
}
