using Mgmt.Model;

namespace Mgmt.Policies.Library.Text;

/// <summary>Base 64 in the standard alphabet.</summary>
internal static class Base64Text
{
    /// <summary>Decodes <paramref name="text"/>, which must be padded; newlines are skipped. False when it is anything else.</summary>
    public static bool TryDecode(Str text, out Str bytes)
    {
        bytes = Str.Empty;
        var digits = new List<int>(text.Length);
        var padding = 0;
        foreach (var b in text.Span)
        {
            if (b is (byte)'\n' or (byte)'\r')
            {
                continue;
            }

            if (b == '=')
            {
                padding++;
            }
            else if (padding > 0 || ValueOf(b) < 0)
            {
                return false;
            }
            else
            {
                digits.Add(ValueOf(b));
            }
        }

        if (padding > 2 || (digits.Count + padding) % 4 != 0)
        {
            return false;
        }

        var result = new byte[digits.Count * 6 / 8];
        for (var i = 0; i < result.Length; i++)
        {
            var bit = i * 8;
            var pair = (digits[bit / 6] << 6) | digits[(bit / 6) + 1];
            result[i] = (byte)(pair >> (4 - (bit % 6)));
        }

        bytes = Str.Adopt(result);
        return true;
    }

    private static int ValueOf(byte digit) => digit switch
    {
        >= (byte)'A' and <= (byte)'Z' => digit - 'A',
        >= (byte)'a' and <= (byte)'z' => digit - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => digit - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        _ => -1,
    };
}
