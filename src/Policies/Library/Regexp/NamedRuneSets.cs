using System.Globalization;
using System.Text;

namespace Mgmt.Policies.Library.Regexp;

/// <summary>The sets of characters that have names.</summary>
internal static class NamedRuneSets
{
    /// <summary>The set behind <c>\d \s \w</c>, all ASCII; null for any other letter.</summary>
    public static Predicate<int>? Perl(int letter) => letter switch
    {
        'd' => static r => r is >= '0' and <= '9',
        's' => static r => r is '\t' or '\n' or '\f' or '\r' or ' ',
        'w' => IsWord,
        _ => null,
    };

    /// <summary>The set behind <c>[:name:]</c>, all ASCII; null when there is none of that name.</summary>
    public static Predicate<int>? Posix(string name) => name switch
    {
        "alnum" => static r => r < 128 && char.IsAsciiLetterOrDigit((char)r),
        "alpha" => static r => r < 128 && char.IsAsciiLetter((char)r),
        "ascii" => static r => r < 128,
        "blank" => static r => r is '\t' or ' ',
        "cntrl" => static r => r is < ' ' or 0x7F,
        "digit" => static r => r is >= '0' and <= '9',
        "graph" => static r => r is >= '!' and <= '~',
        "lower" => static r => r is >= 'a' and <= 'z',
        "print" => static r => r is >= ' ' and <= '~',
        "punct" => static r => r is >= '!' and <= '~' && !char.IsAsciiLetterOrDigit((char)r),
        "space" => static r => r is (>= '\t' and <= '\r') or ' ',
        "upper" => static r => r is >= 'A' and <= 'Z',
        "word" => IsWord,
        "xdigit" => static r => r < 128 && char.IsAsciiHexDigit((char)r),
        _ => null,
    };

    /// <summary>The general category called <paramref name="name"/>, such as <c>L</c> or <c>Lu</c>; null when there is none.</summary>
    public static Predicate<int>? Category(string name)
    {
        if (name == "Any")
        {
            return static _ => true;
        }

        var categories = Enum.GetValues<UnicodeCategory>().Where(c => Abbreviation(c).StartsWith(name, StringComparison.Ordinal)).ToHashSet();
        return name.Length is 1 or 2 && categories.Count > 0
            ? r => categories.Contains(Rune.IsValid(r) ? Rune.GetUnicodeCategory(new(r)) : UnicodeCategory.Surrogate)
            : null;
    }

    /// <summary>True for ASCII letters, digits and the underscore.</summary>
    public static bool IsWord(int rune) => rune == '_' || (rune is >= 0 and < 128 && char.IsAsciiLetterOrDigit((char)rune));

    private static string Abbreviation(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter => "Lu",
        UnicodeCategory.LowercaseLetter => "Ll",
        UnicodeCategory.TitlecaseLetter => "Lt",
        UnicodeCategory.ModifierLetter => "Lm",
        UnicodeCategory.OtherLetter => "Lo",
        UnicodeCategory.NonSpacingMark => "Mn",
        UnicodeCategory.SpacingCombiningMark => "Mc",
        UnicodeCategory.EnclosingMark => "Me",
        UnicodeCategory.DecimalDigitNumber => "Nd",
        UnicodeCategory.LetterNumber => "Nl",
        UnicodeCategory.OtherNumber => "No",
        UnicodeCategory.SpaceSeparator => "Zs",
        UnicodeCategory.LineSeparator => "Zl",
        UnicodeCategory.ParagraphSeparator => "Zp",
        UnicodeCategory.Control => "Cc",
        UnicodeCategory.Format => "Cf",
        UnicodeCategory.Surrogate => "Cs",
        UnicodeCategory.PrivateUse => "Co",
        UnicodeCategory.ConnectorPunctuation => "Pc",
        UnicodeCategory.DashPunctuation => "Pd",
        UnicodeCategory.OpenPunctuation => "Ps",
        UnicodeCategory.ClosePunctuation => "Pe",
        UnicodeCategory.InitialQuotePunctuation => "Pi",
        UnicodeCategory.FinalQuotePunctuation => "Pf",
        UnicodeCategory.OtherPunctuation => "Po",
        UnicodeCategory.MathSymbol => "Sm",
        UnicodeCategory.CurrencySymbol => "Sc",
        UnicodeCategory.ModifierSymbol => "Sk",
        UnicodeCategory.OtherSymbol => "So",
        _ => "",
    };
}
