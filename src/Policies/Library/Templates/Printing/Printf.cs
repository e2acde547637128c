using Mgmt.Model;
using Mgmt.Policies.Library.Templates.Running;
using Mgmt.Policies.Library.Text;

namespace Mgmt.Policies.Library.Templates.Printing;

/// <summary>Go's <c>Sprintf</c>: a wrong format is no error, it shows in the text.</summary>
internal ref struct Printf
{
    private const int GreatestNumber = 1_000_000;

    private readonly ByteBuilder _output;
    private readonly DatumPrinter _printer;
    private readonly ReadOnlySpan<byte> _format;
    private readonly ReadOnlySpan<Datum> _arguments;
    private int _at;
    private int _next;
    private bool _isReordered;
    private bool _isIndexGood;
    private bool _isAfterIndex;

    private Printf(ReadOnlySpan<byte> format, ReadOnlySpan<Datum> arguments)
    {
        _format = format;
        _arguments = arguments;
        _output = new ByteBuilder();
        _printer = new(_output);
    }

    /// <summary>The text of <paramref name="arguments"/> by <paramref name="format"/>.</summary>
    public static Str Print(ReadOnlySpan<byte> format, ReadOnlySpan<Datum> arguments)
    {
        var printf = new Printf(format, arguments);
        printf.Run();
        return printf._output.ToStr();
    }

    private void Run()
    {
        while (_at < _format.Length)
        {
            var percent = _format[_at..].IndexOf((byte)'%');
            _output.Append(percent < 0 ? _format[_at..] : _format.Slice(_at, percent));
            _at = percent < 0 ? _format.Length : _at + percent + 1;
            if (percent >= 0)
            {
                Verb();
            }
        }

        if (!_isReordered && _next < _arguments.Length)
        {
            Extra();
        }
    }

    private void Verb()
    {
        var flags = Flags();
        _isIndexGood = true;
        _isAfterIndex = false;
        Index();
        Width(ref flags);
        Precision(ref flags);
        if (!_isAfterIndex)
        {
            Index();
        }

        if (_at >= _format.Length)
        {
            _output.Append("%!(NOVERB)"u8);
            return;
        }

        var verb = Runes.DecodeFirst(_format[_at..], out var length).Value;
        _at += length;
        if (verb == '%')
        {
            _output.Append('%');
        }
        else if (!_isIndexGood)
        {
            Complain(verb, "(BADINDEX)"u8);
        }
        else if (_next >= _arguments.Length)
        {
            Complain(verb, "(MISSING)"u8);
        }
        else
        {
            _printer.Flags = verb == 'v' ? flags with { IsSource = flags.Sharp, Sharp = false, Plus = false } : flags;
            _printer.Print(_arguments[_next++], verb);
        }
    }

    private VerbFlags Flags()
    {
        var flags = default(VerbFlags);
        for (; _at < _format.Length; _at++)
        {
            switch (_format[_at])
            {
                case (byte)'#':
                    flags.Sharp = true;
                    break;
                case (byte)'0':
                    flags.Zero = true;
                    break;
                case (byte)'+':
                    flags.Plus = true;
                    break;
                case (byte)'-':
                    flags.Minus = true;
                    break;
                case (byte)' ':
                    flags.Space = true;
                    break;
                default:
                    return flags;
            }
        }

        return flags;
    }

    private void Width(ref VerbFlags flags)
    {
        if (TakeStar())
        {
            flags.Width = NumberArgument();
            if (flags.Width is null)
            {
                _output.Append("%!(BADWIDTH)"u8);
            }
            else if (flags.Width < 0)
            {
                (flags.Width, flags.Minus) = (-flags.Width, true);
            }

            return;
        }

        flags.Width = Number();
        _isIndexGood &= !(_isAfterIndex && flags.Width is not null);
    }

    private void Precision(ref VerbFlags flags)
    {
        if (_at >= _format.Length || _format[_at] != '.')
        {
            return;
        }

        _at++;
        _isIndexGood &= !_isAfterIndex;
        _isAfterIndex = false;
        Index();
        if (TakeStar())
        {
            flags.Precision = NumberArgument() is >= 0 and var number ? number : null;
            if (flags.Precision is null)
            {
                _output.Append("%!(BADPREC)"u8);
            }
        }
        else
        {
            flags.Precision = Number() ?? 0;
        }
    }

    private bool TakeStar()
    {
        if (_at >= _format.Length || _format[_at] != '*')
        {
            return false;
        }

        _at++;
        _isAfterIndex = false;
        return true;
    }

    private int? NumberArgument()
    {
        if (_next >= _arguments.Length)
        {
            return null;
        }

        var argument = _arguments[_next++];
        return argument.Kind == ValueKind.Int && argument.Value.AsInt is >= -GreatestNumber and <= GreatestNumber and var number ? (int)number : null;
    }

    // A number too great leaves nothing of the format to read, so that it shows as a missing verb.
    private int? Number()
    {
        var start = _at;
        var number = 0;
        while (_at < _format.Length && _format[_at] is >= (byte)'0' and <= (byte)'9' and var digit)
        {
            if (number > GreatestNumber)
            {
                _at = _format.Length;
                return null;
            }

            number = (number * 10) + digit - '0';
            _at++;
        }

        return _at > start ? number : null;
    }

    private void Index()
    {
        if (_at >= _format.Length || _format[_at] != '[')
        {
            return;
        }

        _isReordered = true;
        var rest = _format[_at..];
        var length = rest.Length < 3 ? 0 : rest.IndexOf((byte)']');
        if (length <= 0)
        {
            _isIndexGood = false;
            _at++;
            return;
        }

        var text = rest[1..length];
        _at += length + 1;
        var isNumber = text.Length is > 0 and < 8 && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');
        var index = isNumber ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) - 1 : -1;
        _isAfterIndex = isNumber;
        if (index >= 0 && index < _arguments.Length)
        {
            _next = index;
        }
        else
        {
            _isIndexGood = false;
        }
    }

    private readonly void Complain(int verb, ReadOnlySpan<byte> what)
    {
        _output.Append("%!"u8);
        _output.Append(Runes.FromNumber(verb));
        _output.Append(what);
    }

    private readonly void Extra()
    {
        _printer.Flags = default;
        _output.Append("%!(EXTRA "u8);
        for (var i = _next; i < _arguments.Length; i++)
        {
            _output.Append(i > _next ? ", "u8 : ""u8);
            if (!_arguments[i].IsNothing)
            {
                _output.Append(GoTypes.NameOf(_arguments[i]));
                _output.Append('=');
            }

            _printer.Print(_arguments[i], 'v');
        }

        _output.Append(')');
    }
}
