using System.Text;

namespace Mgmt.Policies.Syntax;

/// <summary>Makes strings of names, sharing those that were seen lately: a policy says the same few hundred names all the time.</summary>
internal sealed class NameTable
{
    private const int Size = 512;
    private readonly string?[] _names = new string?[Size];

    /// <summary>The string of <paramref name="ascii"/>.</summary>
    public string Get(ReadOnlySpan<byte> ascii)
    {
        uint hash = 2166136261;
        foreach (var value in ascii)
        {
            hash = unchecked((hash ^ value) * 16777619);
        }

        ref var slot = ref _names[hash % Size];
        if (slot is null || !Ascii.Equals(ascii, slot))
        {
            slot = Encoding.ASCII.GetString(ascii);
        }

        return slot;
    }
}
