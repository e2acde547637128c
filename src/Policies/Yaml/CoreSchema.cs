using System.Globalization;
using System.Text.RegularExpressions;
using Mgmt.Model;

namespace Mgmt.Policies.Yaml;

/// <summary>What plain scalars stand for, by the core schema of YAML 1.2.</summary>
internal static partial class CoreSchema
{
    private const int Timeout = 1000;

    /// <summary>A bool, int, float or str; none for null. A number that is too large for an int is a float, and one too large for that infinite.</summary>
    public static Value Resolve(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => default,
        "true" or "True" or "TRUE" => Value.True,
        "false" or "False" or "FALSE" => Value.False,
        ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" => Value.Float(double.PositiveInfinity),
        "-.inf" or "-.Inf" or "-.INF" => Value.Float(double.NegativeInfinity),
        ".nan" or ".NaN" or ".NAN" => Value.Float(double.NaN),
        _ => Number(text) ?? Value.Str(text),
    };

    /// <summary>True when <paramref name="text"/> is that of an integer, of whatever size.</summary>
    public static bool IsInteger(string text) => Integer().IsMatch(text);

    /// <summary>True for an integer whose leading zero makes it octal to readers of YAML 1.1, and decimal to those of 1.2.</summary>
    public static bool IsAmbiguous(string text) => LeadingZero().IsMatch(text);

    private static Value? Number(string text)
    {
        if (IsInteger(text))
        {
            return TryInteger(text, out var number) ? Value.Int(number) : Float(text);
        }

        return Fraction().IsMatch(text) ? Float(text) : null;
    }

    private static Value Float(string text) => Value.Float(double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : double.PositiveInfinity);

    private static bool TryInteger(string text, out long number)
    {
        number = 0;
        return text.StartsWith("0x", StringComparison.Ordinal) ? long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number) && number >= 0
            : text.StartsWith("0o", StringComparison.Ordinal) ? TryOctal(text.AsSpan(2), out number)
            : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    private static bool TryOctal(ReadOnlySpan<char> digits, out long number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (number > long.MaxValue >> 3)
            {
                return false;
            }

            number = (number << 3) | (long)(digit - '0');
        }

        return true;
    }

    [GeneratedRegex(@"^([-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Integer();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"^[-+]?0[0-9]+\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex LeadingZero();
}
