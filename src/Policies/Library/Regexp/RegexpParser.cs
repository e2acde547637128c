using Mgmt.Model;

namespace Mgmt.Policies.Library.Regexp;

/// <summary>Reads regular expressions in the syntax of RE2, which has neither back references nor look-around.</summary>
internal sealed partial class RegexpParser
{
    private const int MostRepeats = 1000;
    private const int DeepestNesting = 1000;

    private readonly RegexpReader _reader;
    private RegexpFlags _flags;
    private int _depth;

    private RegexpParser(Str pattern) => _reader = new(pattern);

    /// <summary>Reads <paramref name="pattern"/> whole.</summary>
    /// <exception cref="FormatException">It is no such expression; the message says why.</exception>
    public static RegexpNode Parse(Str pattern)
    {
        var parser = new RegexpParser(pattern);
        var node = parser.ReadChoice();
        return parser._reader.AtEnd ? node : throw Fault("unexpected )", pattern.ToString());
    }

    private static FormatException Fault(string what, string where) => new($"{what}: `{where}`");

    private bool Has(RegexpFlags flag) => (_flags & flag) != 0;

    private RegexpNode ReadChoice()
    {
        var choices = new List<RegexpNode> { ReadSequence() };
        while (_reader.TryTake("|"))
        {
            choices.Add(ReadSequence());
        }

        return choices.Count == 1 ? choices[0] : new ChoiceNode(choices);
    }

    private SequenceNode ReadSequence()
    {
        var parts = new List<RegexpNode>();
        var lastWasRepeat = -1;
        while (!_reader.AtEnd && _reader.Peek() is not ('|' or ')'))
        {
            var start = _reader.At;
            if (TryReadRepeat(out var min, out var max))
            {
                _reader.TryTake("?");
                if (lastWasRepeat >= 0)
                {
                    throw Fault("invalid nested repetition operator", _reader.Since(lastWasRepeat));
                }

                if (parts.Count == 0)
                {
                    throw Fault("missing argument to repetition operator", _reader.Since(start));
                }

                var repeat = new RepeatNode(parts[^1], min, max);
                parts[^1] = IsSmallEnough(repeat, MostRepeats) ? repeat : throw Fault("invalid repeat count", _reader.Since(start));
                lastWasRepeat = start;
                continue;
            }

            lastWasRepeat = -1;
            ReadAtom(parts);
        }

        return new(parts);
    }

    // What is repeated within something repeated multiplies.
    private static bool IsSmallEnough(RegexpNode node, int most)
    {
        switch (node)
        {
            case RepeatNode repeat:
                var times = repeat.Max ?? repeat.Min;
                return times <= most && IsSmallEnough(repeat.Part, times > 0 ? most / times : most);
            case SequenceNode sequence:
                return sequence.Parts.All(p => IsSmallEnough(p, most));
            case ChoiceNode choice:
                return choice.Choices.All(c => IsSmallEnough(c, most));
            default:
                return true;
        }
    }

    private bool TryReadRepeat(out int min, out int? max)
    {
        (min, max) = (0, null);
        switch (_reader.Peek())
        {
            case '*':
                _reader.Next();
                return true;
            case '+':
                _reader.Next();
                min = 1;
                return true;
            case '?':
                _reader.Next();
                max = 1;
                return true;
            case '{':
                return TryReadCounts(out min, out max);
            default:
                return false;
        }
    }

    // Braces that are no counts stand for themselves.
    private bool TryReadCounts(out int min, out int? max)
    {
        var start = _reader.At;
        _reader.Next();
        max = null;
        if (TryReadNumber(out min))
        {
            max = min;
            var isRange = _reader.TryTake(",");
            if (isRange && TryReadNumber(out var most))
            {
                max = most;
            }
            else if (isRange)
            {
                max = null;
            }

            if (_reader.TryTake("}"))
            {
                return min <= MostRepeats && (max is null || (max <= MostRepeats && min <= max))
                    ? true
                    : throw Fault("invalid repeat count", _reader.Since(start));
            }
        }

        _reader.Return(start);
        return false;
    }

    // A number too large for any count still is a number.
    private bool TryReadNumber(out int number)
    {
        number = 0;
        var start = _reader.At;
        while (_reader.Peek() is >= '0' and <= '9')
        {
            number = Math.Min((number * 10) + (_reader.Next() - '0'), MostRepeats + 1);
        }

        var length = _reader.At - start;
        return length == 1 || (length > 1 && _reader.Since(start)[0] != '0');
    }

    private void ReadAtom(List<RegexpNode> parts)
    {
        switch (_reader.Peek())
        {
            case '(':
                ReadGroup(parts);
                break;
            case '[':
                parts.Add(new CharacterNode(ReadClass()));
                break;
            case '\\':
                ReadEscape(parts);
                break;
            case '.':
                _reader.Next();
                parts.Add(new CharacterNode(Has(RegexpFlags.DotTakesNewline)
                    ? RuneClass.Of(new(static _ => true, IsNegated: false, IgnoresCase: false))
                    : RuneClass.Of(new(static r => r != '\n', IsNegated: false, IgnoresCase: false))));
                break;
            case '^':
                _reader.Next();
                parts.Add(new AssertionNode(Has(RegexpFlags.Lines) ? RegexpAssertion.LineStart : RegexpAssertion.TextStart));
                break;
            case '$':
                _reader.Next();
                parts.Add(new AssertionNode(Has(RegexpFlags.Lines) ? RegexpAssertion.LineEnd : RegexpAssertion.TextEnd));
                break;
            default:
                parts.Add(Literal(_reader.Next()));
                break;
        }
    }

    private CharacterNode Literal(int rune) => new(RuneClass.Of(RuneSet.Range(rune, rune, Has(RegexpFlags.IgnoreCase))));

    private void ReadGroup(List<RegexpNode> parts)
    {
        var start = _reader.At;
        _reader.Next();
        var outer = _flags;
        if (_reader.TryTake("?"))
        {
            if (_reader.TryTake("P<") || (_reader.Peek() == '<' && _reader.Peek(1) is not ('=' or '!') && _reader.TryTake("<")))
            {
                ReadName(start);
            }
            else if (!ReadFlags(start))
            {
                return;
            }
        }

        if (++_depth > DeepestNesting)
        {
            throw new FormatException("expression nests too deeply");
        }

        parts.Add(ReadChoice());
        _depth--;
        if (!_reader.TryTake(")"))
        {
            throw Fault("missing closing )", _reader.Since(start));
        }

        _flags = outer;
    }

    private void ReadName(int start)
    {
        var name = _reader.TryTakeUntil(">") ?? throw Fault("invalid named capture", _reader.Since(start));
        if (name.Length == 0 || !name.All(static c => NamedRuneSets.IsWord(c)))
        {
            throw Fault("invalid named capture", _reader.Since(start));
        }
    }

    /// <summary>Reads <c>i-s:</c> or <c>i)</c>; true when a group follows.</summary>
    private bool ReadFlags(int start)
    {
        var (flags, isOff, isAny) = (_flags, false, false);
        while (true)
        {
            var letter = _reader.Next();
            var flag = letter switch
            {
                'i' => RegexpFlags.IgnoreCase,
                'm' => RegexpFlags.Lines,
                's' => RegexpFlags.DotTakesNewline,
                'U' => RegexpFlags.Lazy,
                _ => RegexpFlags.None,
            };
            if (flag != RegexpFlags.None)
            {
                flags = isOff ? flags & ~flag : flags | flag;
                isAny = true;
            }
            else if (letter == '-' && !isOff)
            {
                (isOff, isAny) = (true, false);
            }
            else if (letter is ':' or ')' && (isAny || !isOff))
            {
                _flags = flags;
                return letter == ':';
            }
            else
            {
                throw Fault(letter < 0 ? "missing closing )" : "invalid or unsupported Perl syntax", _reader.Since(start));
            }
        }
    }
}
