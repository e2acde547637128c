using System.Globalization;
using System.Text;

namespace Mgmt.Model;

/// <summary>Strings between double quotes, escaped the way Go's <c>strconv.Quote</c> does it.</summary>
public static class StrQuoting
{
    /// <summary>The quoted text of <paramref name="value"/>; bytes that are no UTF-8 become <c>\xHH</c>.</summary>
    public static string Quote(Str value)
    {
        var result = new StringBuilder(value.Length + 2).Append('"');
        var rest = value.Span;
        while (!rest.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(rest, out var rune, out var consumed);
            if (status != System.Buffers.OperationStatus.Done)
            {
                result.Append(CultureInfo.InvariantCulture, $"\\x{rest[0]:x2}");
                rest = rest[1..];
                continue;
            }

            Append(result, rune);
            rest = rest[consumed..];
        }

        return result.Append('"').ToString();
    }

    /// <summary>The escape sequence that stands for <paramref name="rune"/> between quotes of any kind; quotes and backslashes have none here.</summary>
    public static string Escape(Rune rune) => rune.Value switch
    {
        '\a' => @"\a",
        '\b' => @"\b",
        '\f' => @"\f",
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        '\v' => @"\v",
        < ' ' or 0x7f => string.Create(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}"),
        < 0x10000 => string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}"),
    };

    /// <summary>Whether <paramref name="rune"/> is printable: letters, marks, numbers, punctuation, symbols and the plain space are.</summary>
    public static bool IsPrintable(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator);

    private static void Append(StringBuilder result, Rune rune)
    {
        if (rune.Value is '"' or '\\')
        {
            result.Append('\\').Append((char)rune.Value);
        }
        else if (IsPrintable(rune))
        {
            result.Append(rune.ToString());
        }
        else
        {
            result.Append(Escape(rune));
        }
    }
}
