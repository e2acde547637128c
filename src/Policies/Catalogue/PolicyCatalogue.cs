using System.Collections.Frozen;
using Mgmt.Model;

namespace Mgmt.Policies.Catalogue;

/// <summary>Everything that a policy can name without defining it: functions, kinds, predefined variables.</summary>
/// <threadsafety>Immutable; safe from any thread.</threadsafety>
public sealed class PolicyCatalogue
{
    private readonly FrozenDictionary<string, FunctionDefinition> _functions;
    private readonly FrozenDictionary<string, KindSchema> _kinds;
    private readonly FrozenDictionary<string, Value> _variables;
    private readonly FrozenDictionary<string, string> _sources;
    private readonly FrozenSet<string> _modules;

    /// <summary>A catalogue of <paramref name="functions"/>, <paramref name="kinds"/> and <paramref name="variables"/> (by full name).</summary>
    /// <param name="functions">The functions.</param>
    /// <param name="kinds">The kinds.</param>
    /// <param name="variables">The predefined variables.</param>
    /// <param name="sources">What modules hold that is written in the language itself, by the module's name.</param>
    /// <exception cref="ArgumentException">Two functions or kinds share a name.</exception>
    public PolicyCatalogue(
        IEnumerable<FunctionDefinition> functions,
        IEnumerable<KindSchema> kinds,
        IEnumerable<KeyValuePair<string, Value>> variables,
        IEnumerable<KeyValuePair<string, string>>? sources = null)
    {
        _sources = (sources ?? []).ToFrozenDictionary(StringComparer.Ordinal);
        _functions = functions.ToFrozenDictionary(static f => f.Name, StringComparer.Ordinal);
        _kinds = kinds.ToFrozenDictionary(static k => k.Name, StringComparer.Ordinal);
        _variables = variables.ToFrozenDictionary(StringComparer.Ordinal);
        _modules = _functions.Keys.Concat(_variables.Keys.Where(static v => !v.StartsWith("const.", StringComparison.Ordinal)))
            .Where(static name => name.Contains('.', StringComparison.Ordinal))
            .Select(static name => name[..name.LastIndexOf('.')])
            .Concat(_sources.Keys)
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// What <c>collect</c> statements read: <c>func(kind str) []struct{name str; host str; data variant}</c>, the data as
    /// <see cref="ExportForm"/> has it. Null, the default, when there is no world to collect from: nothing is collected then.
    /// </summary>
    public SourceFunction? Exports { get; init; }

    /// <summary>The functions, by full name.</summary>
    public IReadOnlyDictionary<string, FunctionDefinition> Functions => _functions;

    /// <summary>The kinds, by name.</summary>
    public IReadOnlyDictionary<string, KindSchema> Kinds => _kinds;

    /// <summary>The predefined variables, by full name without <c>$</c>; those of a module carry its name and a dot before theirs.</summary>
    public IReadOnlyDictionary<string, Value> Variables => _variables;

    /// <summary>What modules hold that is written in the language itself, by the module's name.</summary>
    public IReadOnlyDictionary<string, string> Sources => _sources;

    /// <summary>The modules that can be imported by name, e.g. <c>golang/strings</c>.</summary>
    public IReadOnlySet<string> Modules => _modules;

    /// <summary>The same catalogue with other values for some variables, e.g. the host's name.</summary>
    public PolicyCatalogue With(IEnumerable<KeyValuePair<string, Value>> variables)
    {
        var merged = new Dictionary<string, Value>(_variables, StringComparer.Ordinal);
        foreach (var (name, value) in variables)
        {
            merged[name] = value;
        }

        return new(_functions.Values, _kinds.Values, merged, _sources) { Exports = Exports };
    }
}
