using System.Text;

namespace Mgmt.Policies.Library.Regexp;

/// <summary>Escapes and classes of characters.</summary>
internal sealed partial class RegexpParser
{
    private void ReadEscape(List<RegexpNode> parts)
    {
        if (_reader.TryTake(@"\Q"))
        {
            var end = _reader.TryTakeUntil(@"\E");
            if (end is null)
            {
                var start = _reader.At;
                while (_reader.Next() >= 0)
                {
                }

                end = _reader.Since(start);
            }

            parts.AddRange(end.EnumerateRunes().Select(r => Literal(r.Value)));
            return;
        }

        RegexpAssertion? assertion = _reader.Peek(1) switch
        {
            'A' => RegexpAssertion.TextStart,
            'z' => RegexpAssertion.TextEnd,
            'b' => RegexpAssertion.WordBoundary,
            'B' => RegexpAssertion.NoWordBoundary,
            _ => null,
        };
        if (assertion is { } known)
        {
            _reader.Next();
            _reader.Next();
            parts.Add(new AssertionNode(known));
            return;
        }

        parts.Add(TryReadSet() is { } set ? new CharacterNode(RuneClass.Of(set)) : Literal(ReadEscapedRune()));
    }

    private RuneClass ReadClass()
    {
        var start = _reader.At;
        _reader.Next();
        var isNegated = _reader.TryTake("^");
        var items = new List<RuneSet>();
        var isFirst = true;
        while (_reader.Peek() != ']' || isFirst)
        {
            isFirst = false;
            if (_reader.AtEnd)
            {
                throw Fault("missing closing ]", _reader.Since(start));
            }

            items.Add(TryReadPosix() ?? TryReadSet() ?? ReadRange(start));
        }

        _reader.Next();
        return new(items, isNegated);
    }

    private RuneSet ReadRange(int classStart)
    {
        var start = _reader.At;
        var low = ReadClassRune(classStart);
        var high = low;
        if (_reader.Peek() == '-' && _reader.Peek(1) is not (']' or -1))
        {
            _reader.Next();
            high = ReadClassRune(classStart);
        }

        return low <= high ? RuneSet.Range(low, high, Has(RegexpFlags.IgnoreCase)) : throw Fault("invalid character class range", _reader.Since(start));
    }

    private int ReadClassRune(int classStart) => _reader.Peek() switch
    {
        -1 => throw Fault("missing closing ]", _reader.Since(classStart)),
        '\\' => ReadEscapedRune(),
        _ => _reader.Next(),
    };

    private RuneSet? TryReadPosix()
    {
        var start = _reader.At;
        if (!_reader.TryTake("[:"))
        {
            return null;
        }

        if (_reader.TryTakeUntil(":]") is not { } name)
        {
            _reader.Return(start);
            return null;
        }

        var isNegated = name.StartsWith('^');
        var set = NamedRuneSets.Posix(isNegated ? name[1..] : name) ?? throw Fault("invalid character class range", _reader.Since(start));
        return new(set, isNegated, Has(RegexpFlags.IgnoreCase));
    }

    /// <summary>Reads <c>\d \PL \p{Lu}</c> and the like; null, taking nothing, when something else comes.</summary>
    private RuneSet? TryReadSet()
    {
        if (_reader.Peek() != '\\' || _reader.Peek(1) < 0)
        {
            return null;
        }

        var start = _reader.At;
        var letter = _reader.Peek(1);
        if (letter is 'p' or 'P')
        {
            _reader.Next();
            _reader.Next();
            var name = ReadPropertyName(start);
            var isInverted = name.StartsWith('^');
            var property = isInverted ? name[1..] : name;
            var set = NamedRuneSets.Category(property) ?? Scripts.Find(property) ?? throw Fault("invalid character class range", _reader.Since(start));
            return new(set, (letter == 'P') != isInverted, Has(RegexpFlags.IgnoreCase));
        }

        var isUpper = letter is >= 'A' and <= 'Z';
        if (NamedRuneSets.Perl(isUpper ? letter - 'A' + 'a' : letter) is not { } ofPerl)
        {
            return null;
        }

        _reader.Next();
        _reader.Next();
        return new(ofPerl, isUpper, Has(RegexpFlags.IgnoreCase));
    }

    private string ReadPropertyName(int start)
    {
        if (_reader.TryTake("{"))
        {
            return _reader.TryTakeUntil("}") ?? throw Fault("invalid character class range", _reader.Since(start));
        }

        return _reader.AtEnd ? throw Fault("invalid character class range", _reader.Since(start)) : char.ConvertFromUtf32(_reader.Next());
    }

    private int ReadEscapedRune()
    {
        var start = _reader.At;
        _reader.Next();
        var letter = _reader.Next();
        switch (letter)
        {
            case -1:
                throw new FormatException("trailing backslash at end of expression: ``");
            case 'a':
                return '\a';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'v':
                return '\v';
            case 'x':
                return ReadHexadecimal(start);
            case '0':
            case >= '1' and <= '7' when _reader.Peek() is >= '0' and <= '7':
                return ReadOctal(letter - '0');
            case < 128 when !char.IsAsciiLetterOrDigit((char)letter):
                return letter;
            default:
                throw Fault("invalid escape sequence", _reader.Since(start));
        }
    }

    private int ReadOctal(int value)
    {
        for (var i = 0; i < 2 && _reader.Peek() is >= '0' and <= '7'; i++)
        {
            value = (value * 8) + (_reader.Next() - '0');
        }

        return value;
    }

    private int ReadHexadecimal(int start)
    {
        var isBraced = _reader.TryTake("{");
        var digits = new StringBuilder();
        while (digits.Length < (isBraced ? 8 : 2) && _reader.Peek() is >= 0 and < 128 && char.IsAsciiHexDigit((char)_reader.Peek()))
        {
            digits.Append((char)_reader.Next());
        }

        var isComplete = isBraced ? digits.Length > 0 && _reader.TryTake("}") : digits.Length == 2;
        var value = isComplete ? Convert.ToInt64(digits.ToString(), 16) : -1;
        return value is >= 0 and <= 0x10FFFF ? (int)value : throw Fault("invalid escape sequence", _reader.Since(start));
    }
}
