using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Diagnostics;

namespace Mgmt.Host.Reference;

/// <summary>Everything that policies can name without defining it, read from the catalogue that the type checker uses.</summary>
/// <threadsafety>Immutable; safe from any thread.</threadsafety>
public sealed class PolicyReference
{
    /// <summary>What the meta parameters are called where a kind could stand.</summary>
    public const string MetaName = "meta";

    private const int MostSuggestions = 5;

    internal PolicyReference(PolicyCatalogue catalogue)
    {
        Functions = FunctionEntries.Of(catalogue);
        Kinds = KindEntries.Of(catalogue);
        Meta = MetaEntries.All;
        Variables = [.. catalogue.Variables.OrderBy(static v => v.Key, StringComparer.Ordinal).Select(v => Variable(v.Key, v.Value, catalogue.Modules))];
    }

    /// <summary>The functions, by module and name.</summary>
    public IReadOnlyList<FunctionEntry> Functions { get; }

    /// <summary>The predefined variables, by name.</summary>
    public IReadOnlyList<VariableEntry> Variables { get; }

    /// <summary>The kinds, by name.</summary>
    public IReadOnlyList<KindEntry> Kinds { get; }

    /// <summary>The meta parameters, by name.</summary>
    public IReadOnlyList<MetaEntry> Meta { get; }

    /// <summary>
    /// The functions that <paramref name="name"/> means: the one of that full name; else those of the module of that name; else those
    /// that are called by that name, or are in a module that is, after its import. Empty when there are none.
    /// </summary>
    public IReadOnlyList<FunctionEntry> FindFunctions(string name)
    {
        Func<FunctionEntry, bool>[] meanings =
        [
            f => f.Name == name,
            f => f.Module.Length > 0 && f.Module == name,
            f => f.CallName == name,
            f => f.Module.Length > 0 && AliasOf(f.Module) == name,
        ];
        return meanings.Select(means => Functions.Where(means).ToArray()).FirstOrDefault(static found => found.Length > 0) ?? [];
    }

    /// <summary>The kind of that name, or null.</summary>
    public KindEntry? FindKind(string name) => Kinds.FirstOrDefault(k => k.Name == name);

    /// <summary>The names that whoever asked for the function or module <paramref name="name"/> probably meant, the likeliest first.</summary>
    public IReadOnlyList<string> SuggestFunctions(string name)
    {
        var last = name[(name.LastIndexOf('.') + 1)..];
        var namesakes = Functions.Where(f => f.CallName[(f.CallName.LastIndexOf('.') + 1)..] == last).Select(static f => f.Name).Take(MostSuggestions).ToArray();
        return namesakes.Length > 0 ? namesakes : Nearest(name, Functions.SelectMany(static f => (string[])[f.Name, f.CallName, f.Module]));
    }

    /// <summary>The names that whoever asked for the kind or field <paramref name="name"/> probably meant, the likeliest first.</summary>
    public IReadOnlyList<string> SuggestKinds(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0 && FindKind(name[..dot]) is { } kind)
        {
            return Nearest(name, kind.Fields.Concat(kind.Sends).Select(f => $"{kind.Name}.{f.Name}"));
        }

        if (dot > 0 && name[..dot] == MetaName)
        {
            return Nearest(name, Meta.Select(static m => $"{MetaName}.{m.Name}"));
        }

        var relatives = Kinds.Where(k => k.Name.Split(':').Contains(name, StringComparer.Ordinal)).Select(static k => k.Name).Take(MostSuggestions).ToArray();
        return relatives.Length > 0 ? relatives : Nearest(dot > 0 ? name[..dot] : name, Kinds.Select(static k => k.Name).Append(MetaName));
    }

    private static string[] Nearest(string name, IEnumerable<string> names) => DidYouMean.Find(name, names) is { } near ? [near] : [];

    private static string AliasOf(string module) => module[(module.LastIndexOf('/') + 1)..];

    private static VariableEntry Variable(string name, Value value, IReadOnlySet<string> modules)
    {
        var dot = name.LastIndexOf('.');
        var module = dot > 0 && modules.Contains(name[..dot]) ? name[..dot] : "";
        return new(name, module, value.Kind == ValueKind.Int ? "int" : "str", name == "hostname" ? "" : value.ToString());
    }
}
