using System.Globalization;
using System.Text;

namespace Mgmt.Policies.Library.Time;

/// <summary>Prints times by example: a layout shows how the second of January 2006, 15:04:05, would be written.</summary>
internal static class TimeLayout
{
    // Of those that begin alike the longest comes first.
    private static readonly string[] Elements =
    [
        "January", "Jan", "Monday", "Mon", "MST", "2006", "2", "__2", "_2006", "_2", "002", "01", "02", "03", "04", "05", "06",
        "15", "1", "3", "4", "5", "PM", "pm", "-07:00:00", "-070000", "-07:00", "-0700", "-07", "Z07:00:00", "Z070000", "Z07:00", "Z0700", "Z07",
    ];

    /// <summary><paramref name="time"/> written as <paramref name="layout"/> shows.</summary>
    public static string Format(ZonedTime time, string layout)
    {
        var result = new StringBuilder();
        var at = 0;
        while (at < layout.Length)
        {
            var rest = layout.AsSpan(at);
            if (FractionLength(rest) is > 0 and var length)
            {
                // Whole seconds: zeros are written, nines are left out.
                result.Append(rest[1] == '0' ? rest[..length] : []);
                at += length;
            }
            else if (Find(rest) is { } element)
            {
                Append(result, time, element);
                at += element.Length;
            }
            else
            {
                result.Append(layout[at]);
                at++;
            }
        }

        return result.ToString();
    }

    private static string? Find(ReadOnlySpan<char> text)
    {
        foreach (var element in Elements)
        {
            // `Jan` in `Janet` and `Mon` in `Month` are words of their own.
            if (text.StartsWith(element, StringComparison.Ordinal) && !(element is "Jan" or "Mon" && text.Length > 3 && char.IsAsciiLetterLower(text[3])))
            {
                return element;
            }
        }

        return null;
    }

    /// <summary>The length of <c>.000</c>, <c>,999</c> and the like, which no digit follows; otherwise 0.</summary>
    private static int FractionLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[0] is not ('.' or ',') || text[1] is not ('0' or '9'))
        {
            return 0;
        }

        var end = text[1..].IndexOfAnyExcept(text[1]);
        var length = end < 0 ? text.Length : end + 1;
        return length < text.Length && char.IsAsciiDigit(text[length]) ? 0 : length;
    }

    private static void Append(StringBuilder result, ZonedTime time, string element)
    {
        var wall = time.Wall;
        var format = element switch
        {
            "January" => "MMMM",
            "Jan" => "MMM",
            "Monday" => "dddd",
            "Mon" => "ddd",
            "01" => "MM",
            "1" => "%M",
            "02" => "dd",
            "2" => "%d",
            "15" => "HH",
            "03" => "hh",
            "3" => "%h",
            "04" => "mm",
            "4" => "%m",
            "05" => "ss",
            "5" => "%s",
            "PM" => "tt",
            _ => null,
        };
        if (format is not null)
        {
            result.Append(wall.ToString(format, CultureInfo.InvariantCulture));
            return;
        }

        result.Append(element switch
        {
            "2006" => Year(time.Year),
            "_2006" => "_" + Year(time.Year),
            "06" => (Math.Abs(time.Year) % 100).ToString("00", CultureInfo.InvariantCulture),
            "_2" => wall.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2),
            "__2" => wall.DayOfYear.ToString(CultureInfo.InvariantCulture).PadLeft(3),
            "002" => wall.DayOfYear.ToString("000", CultureInfo.InvariantCulture),
            "pm" => wall.Hour < 12 ? "am" : "pm",
            "MST" => time.Zone,
            _ => Offset(time.Offset, element),
        });
    }

    private static string Year(long year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private static string Offset(TimeSpan offset, string element)
    {
        if (element[0] == 'Z' && offset == TimeSpan.Zero)
        {
            return "Z";
        }

        var sign = offset < TimeSpan.Zero ? "-" : "+";
        return sign + offset.ToString(
            element[1..] switch
            {
                "07:00:00" => @"hh\:mm\:ss",
                "070000" => "hhmmss",
                "07:00" => @"hh\:mm",
                "0700" => "hhmm",
                _ => "hh",
            },
            CultureInfo.InvariantCulture);
    }
}
