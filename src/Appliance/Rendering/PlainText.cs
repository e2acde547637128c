using System.Globalization;
using System.Text;

namespace Mgmt.Appliance.Rendering;

/// <summary>Text from elsewhere, so that it cannot play tricks on a terminal or feign lines of its own.</summary>
internal static class PlainText
{
    private const int Width = 120;

    /// <summary>The text on one line: what is not to be printed appears as an escape.</summary>
    public static string OnOneLine(string text)
    {
        if (!text.Any(IsUnprintable))
        {
            return text;
        }

        var plain = new StringBuilder();
        foreach (var character in text)
        {
            plain.Append(character switch
            {
                '\n' => "\\n",
                '\t' => "\\t",
                '\r' => "\\r",
                _ when IsUnprintable(character) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => character.ToString(),
            });
        }

        return plain.ToString();
    }

    /// <summary>The text on one line that is not too long for a terminal.</summary>
    public static string Short(string text)
    {
        var line = OnOneLine(text);
        return line.Length <= Width ? line : line[..(Width - 1)] + "…";
    }

    // Format characters turn the direction of what follows, or hide it.
    private static bool IsUnprintable(char character) =>
        char.IsControl(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
