using Mgmt.Model;

namespace Mgmt.Host.Reference;

/// <summary>A field of a kind, or a value that it sends, as the reference has it.</summary>
/// <param name="Name">Its name in the language.</param>
/// <param name="Type">Its type in the language; <c>any</c> when it takes a value of any type.</param>
/// <param name="SizedType">The narrower integer that it is stored in, e.g. <c>uint16</c>; null for none.</param>
/// <param name="Default">What an unset field counts as; none when unset means nothing.</param>
/// <param name="Flags">What is special about it.</param>
/// <param name="Doc">Meaning, unit and range, in whole sentences.</param>
public sealed record FieldEntry(string Name, string Type, string? SizedType, Value Default, FieldFlags Flags, string Doc)
{
    /// <summary>The type as people read it: the sized one where there is one.</summary>
    public string TypeName => SizedType ?? Type;

    /// <summary>True when the default says something: it is neither empty nor zero.</summary>
    public bool HasDefault => !Default.IsNone && Default.ToString() is not ("\"\"" or "0" or "false" or "[]" or "{}") && !Type.StartsWith("struct", StringComparison.Ordinal);

    /// <summary>What is special about it, in words.</summary>
    public IEnumerable<string> Remarks()
    {
        if (Flags.HasFlag(FieldFlags.Required))
        {
            yield return "required";
        }

        if (Flags.HasFlag(FieldFlags.Optional))
        {
            yield return "optional";
        }

        if (HasDefault)
        {
            yield return $"default {Default}";
        }

        if (Flags.HasFlag(FieldFlags.Secret))
        {
            yield return "secret";
        }
    }
}

/// <summary>A kind of resource, as the reference has it.</summary>
/// <param name="Name">Its name in the language.</param>
/// <param name="Doc">What it manages, in whole sentences.</param>
/// <param name="Traits">What the engine makes of it.</param>
/// <param name="IsAvailable">False when a policy can state it, but running it fails in this build.</param>
/// <param name="Fields">What can be set, in the order of the kind's table.</param>
/// <param name="Sends">What other resources can receive from it.</param>
/// <param name="Example">A short policy that uses it.</param>
public sealed record KindEntry(
    string Name, string Doc, KindTraits Traits, bool IsAvailable, IReadOnlyList<FieldEntry> Fields, IReadOnlyList<FieldEntry> Sends, string Example)
{
    /// <summary>What is worth knowing of it besides its fields, in words.</summary>
    public IEnumerable<string> Remarks()
    {
        if (!IsAvailable)
        {
            yield return "not in this build: policies that state it type-check and plan; running it fails";
        }

        foreach (var (trait, words) in KindWords.Of)
        {
            if (Traits.HasFlag(trait))
            {
                yield return words;
            }
        }
    }
}
