using System.Collections.Frozen;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Binding;

/// <summary>The names that are visible at one place of the program. Four namespaces, each shadowing its parent's.</summary>
internal sealed class Scope(Scope? parent, Frame frame, ModuleBase module)
{
    // Most scopes declare little, and copies of classes have many scopes.
    private Dictionary<string, Lazily<VariableSymbol>>? _variables;
    private Dictionary<string, NamedFunction>? _functions;
    private Dictionary<string, ClassSymbol>? _classes;
    private Dictionary<string, Lazily<Scope>>? _aliases;
    private HashSet<string>? _ownAliases;

    public Scope? Parent { get; } = parent;

    public Frame Frame { get; } = frame;

    public ModuleBase Module { get; } = module;

    /// <summary>True when an import failed, so that a name which is not found here may be one of those it would have brought.</summary>
    public bool HasUnknownNames { get; set; }

    /// <summary>Names that statements with a fault may have declared.</summary>
    public IReadOnlySet<string> LostNames { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Every variable visible here, nearest first; for suggestions.</summary>
    public IEnumerable<string> VariableNames => Names(static s => s._variables?.Keys);

    /// <summary>Every function visible here.</summary>
    public IEnumerable<string> FunctionNames => Names(static s => s._functions?.Keys);

    /// <summary>Every class visible here.</summary>
    public IEnumerable<string> ClassNames => Names(static s => s._classes?.Keys);

    /// <summary>Every alias visible here.</summary>
    public IEnumerable<string> AliasNames => Names(static s => s._aliases?.Keys);

    public void Declare(string name, Lazily<VariableSymbol> variable) => Set(ref _variables, name, variable);

    public void Declare(FunctionSymbol function) => Set(ref _functions, function.Name, new(function, null));

    public void Declare(string name, FunctionDefinition builtin) => Set(ref _functions, name, new(null, builtin));

    public void Declare(ClassSymbol @class) => Set(ref _classes, @class.Name, @class);

    public void DeclareAlias(string alias, Lazily<Scope> scope)
    {
        Set(ref _aliases, alias, scope);
        (_ownAliases ??= new(StringComparer.Ordinal)).Add(alias);
    }

    /// <summary>
    /// Takes over what <paramref name="module"/> declares; what an earlier one brought under the same name goes, what the
    /// scope itself declares stays.
    /// </summary>
    public void Flatten(Scope module)
    {
        Copy(module._variables, ref _variables);
        Copy(module._functions, ref _functions);
        Copy(module._classes, ref _classes);
        Copy(module._aliases?.Where(a => _ownAliases?.Contains(a.Key) != true), ref _aliases);
        HasUnknownNames |= module.HasUnknownNames;
    }

    /// <summary>True when <paramref name="dotted"/> is not found because of a fault that has been reported already.</summary>
    public bool IsExcused(string dotted)
    {
        var dot = dotted.IndexOf('.', StringComparison.Ordinal);
        for (Scope? s = this; s is not null; s = s.Parent)
        {
            if (dot >= 0 && s._aliases?.TryGetValue(dotted[..dot], out var alias) == true)
            {
                return alias.Value is not { } inner || inner.IsExcused(dotted[(dot + 1)..]);
            }

            if (s.HasUnknownNames || s.LostNames.Contains(dot < 0 ? dotted : dotted[..dot]))
            {
                return true;
            }
        }

        return false;
    }

    public Lazily<VariableSymbol>? FindVariable(string dotted) => Find(dotted, static (s, n) => s._variables?.GetValueOrDefault(n));

    public NamedFunction? FindFunction(string dotted) => Find(dotted, static (s, n) => s._functions?.GetValueOrDefault(n));

    public ClassSymbol? FindClass(string dotted) => Find(dotted, static (s, n) => s._classes?.GetValueOrDefault(n));

    /// <summary>The scope behind an alias path, for suggestions; null when there is none.</summary>
    public Scope? FindAlias(string dotted) => Find(dotted, static (s, n) => s._aliases?.GetValueOrDefault(n))?.Value;

    private static void Set<T>(ref Dictionary<string, T>? names, string name, T value) => (names ??= new(StringComparer.Ordinal))[name] = value;

    private static void Copy<T>(IEnumerable<KeyValuePair<string, T>>? from, ref Dictionary<string, T>? to)
    {
        foreach (var (name, value) in from ?? [])
        {
            Set(ref to, name, value);
        }
    }

    private T? Find<T>(string dotted, Func<Scope, string, T?> find)
        where T : class
    {
        var dot = dotted.IndexOf('.', StringComparison.Ordinal);
        var head = dot < 0 ? dotted : dotted[..dot];
        for (Scope? s = this; s is not null; s = s.Parent)
        {
            if (dot < 0)
            {
                if (find(s, head) is { } found)
                {
                    return found;
                }
            }
            else if (s._aliases?.TryGetValue(head, out var alias) == true)
            {
                return alias.Value?.Find(dotted[(dot + 1)..], find);
            }
        }

        return null;
    }

    private IEnumerable<string> Names(Func<Scope, IEnumerable<string>?> select)
    {
        for (Scope? s = this; s is not null; s = s.Parent)
        {
            foreach (var name in select(s) ?? [])
            {
                yield return name;
            }
        }
    }
}

/// <summary>Something bound when it is first asked for, so that statements may stand in any order.</summary>
/// <typeparam name="T">What it is.</typeparam>
internal sealed class Lazily<T>(Func<T?> make)
    where T : class
{
    private T? _value;
    private bool _made;

    public Lazily(T value)
        : this(() => value)
    {
    }

    public T? Value
    {
        get
        {
            if (!_made)
            {
                _value = make();
                _made = true;
            }

            return _value;
        }
    }
}
