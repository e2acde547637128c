using Mgmt.Model;

namespace Mgmt.Policies.Catalogue;

/// <summary>A function that policies can call: what the type checker, the reference and the runtime need to know of it.</summary>
/// <threadsafety>Immutable; safe from any thread.</threadsafety>
public abstract class FunctionDefinition
{
    private protected FunctionDefinition(string name, IReadOnlyList<FuncType> signatures, string doc, string example)
    {
        Name = name;
        Signatures = signatures;
        Doc = doc;
        Example = example;
    }

    /// <summary>The full name: the module, a dot, the name in it; the name alone when no import is needed.</summary>
    public string Name { get; }

    /// <summary>The signatures, one of which a call has to fit; more than one differ in their number of arguments.</summary>
    public IReadOnlyList<FuncType> Signatures { get; }

    /// <summary>What it does, with units and ranges, in a sentence or two.</summary>
    public string Doc { get; }

    /// <summary>An expression that uses it and what it yields, <c>expr # value</c>.</summary>
    public string Example { get; }

    /// <summary>True when <c>&lt;|&gt;</c> can take another value in place of a failure. Default false.</summary>
    public bool IsCatchable { get; init; }

    /// <summary>True when a call may have more arguments than the signatures say.</summary>
    public virtual bool IsVariadic => false;

    /// <summary>True when a call with constant arguments may be evaluated once, while compiling.</summary>
    public virtual bool IsSpeculatable => false;

    /// <summary>True when a failed or pending argument at <paramref name="index"/> is the function's own business.</summary>
    public virtual bool IsLenient(int index) => false;

    /// <summary>
    /// The signature for one call, with type variables where it is polymorphic. Called before inference, with what is
    /// known of the arguments by then.
    /// </summary>
    /// <exception cref="SignatureException">No signature fits; the message says why.</exception>
    public virtual FuncType Infer(IReadOnlyList<StaticArgument> arguments)
    {
        foreach (var signature in Signatures)
        {
            if (signature.Parameters.Count == arguments.Count)
            {
                return signature;
            }
        }

        throw new SignatureException($"func `{Name}` takes {Arities()} but got {arguments.Count}");
    }

    /// <summary>What is wrong with the signature that inference found, or null.</summary>
    public virtual string? Refuse(FuncType resolved) => null;

    private string Arities() =>
        string.Join(" or ", Signatures.Select(static s => s.Parameters.Count).Distinct().Order()) + " args";
}

/// <summary>What is known of an argument before inference.</summary>
/// <param name="Type">Its type, or null when that is yet to be inferred.</param>
/// <param name="Value">Its value, none when it is not statically known.</param>
public readonly record struct StaticArgument(Type? Type, Value Value);

/// <summary>A call fits no signature of its function.</summary>
public sealed class SignatureException(string message) : Exception(message);
