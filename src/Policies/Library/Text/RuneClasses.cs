using System.Globalization;
using System.Text;

namespace Mgmt.Policies.Library.Text;

/// <summary>Cases and classes of single characters, as Go's <c>unicode</c> has them; the tables are those of .NET.</summary>
internal static class RuneClasses
{
    private const int DottedCapitalI = 0x130;
    private const int DotlessI = 0x131;
    private const int LongS = 0x17f;

    public static Rune ToUpper(Rune rune) => rune.Value switch
    {
        // .NET leaves these two alone, for the sake of round trips.
        DotlessI => new('I'),
        LongS => new('S'),
        _ => Rune.ToUpperInvariant(rune),
    };

    public static Rune ToLower(Rune rune) => rune.Value == DottedCapitalI ? new('i') : Rune.ToLowerInvariant(rune);

    /// <summary>The form that begins a word: that of capitals, save for digraphs and Georgian letters.</summary>
    public static Rune ToTitle(Rune rune) => rune.Value switch
    {
        >= 0x1c4 and <= 0x1c6 => new(0x1c5),
        >= 0x1c7 and <= 0x1c9 => new(0x1c8),
        >= 0x1ca and <= 0x1cc => new(0x1cb),
        >= 0x1f1 and <= 0x1f3 => new(0x1f2),
        (>= 0x10d0 and <= 0x10fa) or (>= 0x10fd and <= 0x10ff) => rune,
        _ => ToUpper(rune),
    };

    /// <summary>The same for all characters that differ in their case alone. The Turkish letters stand for themselves.</summary>
    public static Rune Fold(Rune rune) => rune.Value == LongS ? new('s') : Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune));

    /// <summary>True for every kind of space between words.</summary>
    public static bool IsSpace(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator;

    /// <summary>True for what stands between words, to <c>strings.title</c>.</summary>
    public static bool IsSeparator(Rune rune) => rune.IsAscii
        ? !Rune.IsLetterOrDigit(rune) && rune.Value != '_'
        : !Rune.IsLetter(rune) && !Rune.IsDigit(rune) && Rune.IsWhiteSpace(rune);
}
