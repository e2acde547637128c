using System.Collections.Frozen;
using System.Text;

namespace Mgmt.Policies.Library.Regexp;

/// <summary>Which characters are the same but for their case, by Unicode's simple folding.</summary>
internal static class CaseFolding
{
    // Where there are more than an upper and a lower case.
    private static readonly FrozenDictionary<int, int[]> Groups = new int[][]
    {
        ['K', 'k', 0x212A], ['S', 's', 0x017F], [0x00B5, 0x039C, 0x03BC], [0x00C5, 0x00E5, 0x212B], [0x00DF, 0x1E9E],
        [0x01C4, 0x01C5, 0x01C6], [0x01C7, 0x01C8, 0x01C9], [0x01CA, 0x01CB, 0x01CC], [0x01F1, 0x01F2, 0x01F3],
        [0x0345, 0x0399, 0x03B9, 0x1FBE], [0x0392, 0x03B2, 0x03D0], [0x0395, 0x03B5, 0x03F5], [0x0398, 0x03B8, 0x03D1, 0x03F4],
        [0x039A, 0x03BA, 0x03F0], [0x03A0, 0x03C0, 0x03D6], [0x03A1, 0x03C1, 0x03F1], [0x03A3, 0x03C2, 0x03C3],
        [0x03A6, 0x03C6, 0x03D5], [0x03A9, 0x03C9, 0x2126], [0x0412, 0x0432, 0x1C80], [0x0414, 0x0434, 0x1C81],
        [0x041E, 0x043E, 0x1C82], [0x0421, 0x0441, 0x1C83], [0x0422, 0x0442, 0x1C84, 0x1C85], [0x042A, 0x044A, 0x1C86],
        [0x0462, 0x0463, 0x1C87], [0x1C88, 0xA64A, 0xA64B], [0x1E60, 0x1E61, 0x1E9B], [0x0130], [0x0131],
    }.SelectMany(static g => g.Select(r => (Rune: r, Group: g))).ToFrozenDictionary(static p => p.Rune, static p => p.Group);

    /// <summary>True when <paramref name="predicate"/> holds for <paramref name="rune"/> or one that differs in case alone.</summary>
    public static bool Any(int rune, Predicate<int> predicate)
    {
        if (Groups.TryGetValue(rune, out var group))
        {
            return Array.Exists(group, predicate);
        }

        return predicate(rune)
            || (Rune.IsValid(rune) && (predicate(Rune.ToUpperInvariant(new(rune)).Value) || predicate(Rune.ToLowerInvariant(new(rune)).Value)));
    }
}
