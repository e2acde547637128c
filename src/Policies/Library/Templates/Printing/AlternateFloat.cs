namespace Mgmt.Policies.Library.Templates.Printing;

/// <summary>The form of floats that <c>#</c> asks for: always with a point, and with the zeros that <c>%g</c> would leave out.</summary>
internal static class AlternateFloat
{
    private const int DefaultDigits = 6;

    /// <summary>The alternate form of <paramref name="text"/>, which begins with a sign.</summary>
    public static string Of(string text, char verb, int precision)
    {
        var isHexadecimal = verb is 'x' or 'X';
        var tailAt = text.AsSpan().IndexOfAny(isHexadecimal ? "pP" : "eE");
        var body = tailAt < 0 ? text : text[..tailAt];
        var tail = tailAt < 0 ? "" : text[tailAt..];
        var wanted = verb is 'v' or 'g' or 'G' or 'x' ? (precision < 0 ? DefaultDigits : precision) : 0;
        var isSignificant = false;
        foreach (var c in body.AsSpan(1))
        {
            isSignificant |= c is not ('0' or '.');
            wanted -= isSignificant && c != '.' ? 1 : 0;
        }

        if (!body.Contains('.', StringComparison.Ordinal))
        {
            wanted -= body.Length == 2 && body[1] == '0' ? 1 : 0;
            body += '.';
        }

        return body + new string('0', Math.Max(wanted, 0)) + tail;
    }
}
