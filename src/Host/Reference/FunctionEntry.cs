namespace Mgmt.Host.Reference;

/// <summary>What a function's value rests on.</summary>
public enum FunctionNature
{
    /// <summary>Its arguments alone.</summary>
    Pure,

    /// <summary>Its arguments and the host, which is asked once for each change of the arguments.</summary>
    Impure,

    /// <summary>Its arguments and the world, which says when there is a new value.</summary>
    Streams,

    /// <summary>Its arguments as they are and as they were.</summary>
    Stateful,

    /// <summary>Its arguments and the module that calls it.</summary>
    Module,
}

/// <summary>A function, as the reference has it.</summary>
/// <param name="Name">The full name: the module, a dot, the name in it; the name alone when no import is needed.</param>
/// <param name="Module">What a policy imports to call it; empty when no import is needed.</param>
/// <param name="Signatures">Its signatures in the canonical form of types, at least one.</param>
/// <param name="Calls">The same as a policy calls it, <c>strings.to_lower(a str) str</c>.</param>
/// <param name="Doc">What it does, in whole sentences.</param>
/// <param name="Nature">What its value rests on.</param>
/// <param name="IsCatchable">True when <c>&lt;|&gt;</c> can take another value in place of a failure.</param>
/// <param name="IsAvailable">False when a policy can name it, but a call of it fails in this build.</param>
/// <param name="Example">A call of it; empty when there is none.</param>
/// <param name="ExampleValue">What that yields, in canonical printing.</param>
public sealed record FunctionEntry(
    string Name,
    string Module,
    IReadOnlyList<string> Signatures,
    IReadOnlyList<string> Calls,
    string Doc,
    FunctionNature Nature,
    bool IsCatchable,
    bool IsAvailable,
    string Example,
    string ExampleValue)
{
    /// <summary>The name that a call of it has, after the import of its module: <c>strings.to_lower</c>.</summary>
    public string CallName => Name[(Name.LastIndexOf('/') + 1)..];

    /// <summary><see cref="Nature"/> in one word.</summary>
    public string NatureName => Nature.ToString().ToLowerInvariant();

    /// <summary>What is worth knowing of it besides its signature, in words.</summary>
    public IEnumerable<string> Remarks()
    {
        if (!IsAvailable)
        {
            yield return "not in this build: policies that call it type-check, and fail when the call runs";
            yield break;
        }

        yield return Nature switch
        {
            FunctionNature.Pure => "pure: its value rests on its arguments alone",
            FunctionNature.Impure => "impure: asks the host when an argument changes, and not again before",
            FunctionNature.Streams => "streams: has a new value whenever the world has, and fails, catchably, while there is none",
            FunctionNature.Stateful => "stateful: its value rests on how its arguments were before, too",
            _ => "module: its value rests on the module that calls it, too",
        };
        if (IsCatchable && Nature != FunctionNature.Streams)
        {
            yield return "catchable: `<|>` takes another value in place of a failure";
        }
    }
}
