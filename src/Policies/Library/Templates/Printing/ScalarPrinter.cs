using System.Globalization;
using System.Text;
using Mgmt.Model;
using Mgmt.Policies.Library.Text;

namespace Mgmt.Policies.Library.Templates.Printing;

/// <summary>Prints numbers, strings and truth values by the verbs of Go's <c>fmt</c>.</summary>
internal sealed class ScalarPrinter(ByteBuilder output)
{
    private readonly ByteBuilder _scratch = new();

    /// <summary>The flags of the verb in hand.</summary>
    public VerbFlags Flags { get; set; }

    private QuoteStyle Style => Flags.Plus ? QuoteStyle.Ascii : QuoteStyle.Printable;

    /// <summary>Prints a truth value; false when the verb does not suit it.</summary>
    public bool TryBool(bool value, int verb)
    {
        if (verb is not ('t' or 'v'))
        {
            return false;
        }

        Pad(value ? "true"u8 : "false"u8);
        return true;
    }

    /// <summary>Prints an integer; false when the verb does not suit it.</summary>
    public bool TryInt(long value, int verb)
    {
        switch (verb)
        {
            case 'v' or 'd':
                Integer(value, 10, verb);
                return true;
            case 'b':
                Integer(value, 2, verb);
                return true;
            case 'o' or 'O':
                Integer(value, 8, verb);
                return true;
            case 'x' or 'X':
                Integer(value, 16, verb);
                return true;
            case 'c':
                _scratch.Clear();
                _scratch.Append(Runes.FromNumber(value));
                Pad(_scratch.Span);
                return true;
            case 'q':
                _scratch.Clear();
                Quoting.AppendRune(_scratch, Runes.FromNumber(value), Style);
                Pad(_scratch.Span);
                return true;
            case 'U':
                CodePoint(value);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Prints a float; false when the verb does not suit it.</summary>
    public bool TryFloat(double value, int verb)
    {
        switch (verb)
        {
            case 'v':
                Float(value, Flags.IsSource ? 'g' : 'v', Flags.Precision ?? FloatNotation.Shortest);
                return true;
            case 'b' or 'g' or 'G' or 'x' or 'X':
                Float(value, (char)verb, Flags.Precision ?? FloatNotation.Shortest);
                return true;
            case 'f' or 'F' or 'e' or 'E':
                Float(value, (char)verb, Flags.Precision ?? 6);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Prints a string; false when the verb does not suit it.</summary>
    public bool TryString(ReadOnlySpan<byte> value, int verb)
    {
        switch (verb)
        {
            case 'v' when Flags.IsSource:
            case 'q':
                Quoted(Truncate(value));
                return true;
            case 'v' or 's':
                Pad(Truncate(value));
                return true;
            case 'x' or 'X':
                Hexadecimal(value, verb == 'x' ? "0123456789abcdef"u8 : "0123456789ABCDEF"u8, (byte)verb);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Writes <paramref name="text"/> as wide as the flags want it.</summary>
    public void Pad(ReadOnlySpan<byte> text) => Pad(text, Flags.Zero && !Flags.Minus);

    private void Pad(ReadOnlySpan<byte> text, bool zeros)
    {
        var missing = Flags.Width is > 0 and var width ? width - Runes.Count(text) : 0;
        if (!Flags.Minus)
        {
            output.Fill(zeros ? (byte)'0' : (byte)' ', missing);
        }

        output.Append(text);
        if (Flags.Minus)
        {
            output.Fill((byte)' ', missing);
        }
    }

    private ReadOnlySpan<byte> Truncate(ReadOnlySpan<byte> text) => Flags.Precision is { } count ? Runes.First(text, count) : text;

    private void Quoted(ReadOnlySpan<byte> text)
    {
        _scratch.Clear();
        if (Flags.Sharp && Quoting.CanBackquote(text))
        {
            _scratch.Append('`').Append(text).Append('`');
        }
        else
        {
            Quoting.AppendText(_scratch, text, Style);
        }

        Pad(_scratch.Span);
    }

    private void Hexadecimal(ReadOnlySpan<byte> text, ReadOnlySpan<byte> digits, byte mark)
    {
        _scratch.Clear();
        text = Flags.Precision is { } count && count < text.Length ? text[..count] : text;
        for (var i = 0; i < text.Length; i++)
        {
            if (Flags.Space && i > 0)
            {
                _scratch.Append(' ');
            }

            if (Flags.Sharp && (Flags.Space || i == 0))
            {
                _scratch.Append('0');
                _scratch.Append(mark);
            }

            _scratch.Append(digits[text[i] >> 4]);
            _scratch.Append(digits[text[i] & 15]);
        }

        Pad(_scratch.Span);
    }

    private void Integer(long value, int radix, int verb)
    {
        var magnitude = value < 0 ? (ulong)-value : (ulong)value;
        var leastDigits = Flags.Precision ?? 0;
        if (Flags.Precision == 0 && magnitude == 0)
        {
            Pad([], zeros: false);
            return;
        }

        if (Flags.Precision is null && Flags.Zero && !Flags.Minus && Flags.Width is { } width)
        {
            leastDigits = width - (value < 0 || Flags.Plus || Flags.Space ? 1 : 0);
        }

        var digits = Digits(magnitude, radix, isUpper: verb == 'X').PadLeft(leastDigits, '0');
        var text = new StringBuilder()
            .Append(value < 0 ? "-" : Flags.Plus ? "+" : Flags.Space ? " " : "")
            .Append(verb == 'O' ? "0o" : "")
            .Append(Flags.Sharp ? Prefix(radix, verb, digits) : "")
            .Append(digits);
        _scratch.Clear();
        _scratch.Append(text.ToString());
        Pad(_scratch.Span, zeros: false);
    }

    private static string Prefix(int radix, int verb, string digits) => radix switch
    {
        2 => "0b",
        8 when digits[0] != '0' => "0",
        16 => verb == 'X' ? "0X" : "0x",
        _ => "",
    };

    private static string Digits(ulong magnitude, int radix, bool isUpper) => radix switch
    {
        2 => magnitude.ToString("b", CultureInfo.InvariantCulture),
        8 => Octal(magnitude),
        16 => magnitude.ToString(isUpper ? "X" : "x", CultureInfo.InvariantCulture),
        _ => magnitude.ToString(CultureInfo.InvariantCulture),
    };

    private static string Octal(ulong magnitude)
    {
        var text = new StringBuilder();
        do
        {
            text.Insert(0, (char)('0' + (magnitude & 7)));
            magnitude >>= 3;
        }
        while (magnitude > 0);

        return text.ToString();
    }

    private void CodePoint(long value)
    {
        var digits = ((ulong)value).ToString("X4", CultureInfo.InvariantCulture);
        _scratch.Clear();
        _scratch.Append("U+");
        _scratch.Append(digits.PadLeft(Flags.Precision ?? 0, '0'));
        if (Flags.Sharp && Runes.TryFromNumber(value, out var rune) && StrQuoting.IsPrintable(rune))
        {
            _scratch.Append(" '").Append(rune).Append('\'');
        }

        Pad(_scratch.Span, zeros: false);
    }

    private void Float(double value, char verb, int precision)
    {
        var text = FloatNotation.Of(value, verb, precision);
        var isSigned = Flags.Plus || text[0] == '-';
        if (Flags.Space && !isSigned)
        {
            (text, isSigned) = (" " + text[1..], true);
        }

        _scratch.Clear();
        if (!double.IsFinite(value))
        {
            _scratch.Append(isSigned || double.IsInfinity(value) ? text : text[1..]);
            Pad(_scratch.Span, zeros: false);
            return;
        }

        if (Flags.Sharp && verb != 'b')
        {
            text = AlternateFloat.Of(text, verb, precision);
        }

        if (isSigned && Flags.Zero && !Flags.Minus && Flags.Width > text.Length)
        {
            output.Append(text[0]);
            output.Fill((byte)'0', Flags.Width.Value - text.Length);
            output.Append(text[1..]);
            return;
        }

        _scratch.Append(isSigned ? text : text[1..]);
        Pad(_scratch.Span);
    }
}
