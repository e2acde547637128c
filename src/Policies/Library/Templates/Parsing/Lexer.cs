using System.Text;
using Mgmt.Model;
using Mgmt.Policies.Library.Text;

namespace Mgmt.Policies.Library.Templates.Parsing;

/// <summary>Cuts a template into tokens. The last one is the end of the text, or the first error.</summary>
internal ref struct Lexer
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly List<Token> _tokens;
    private int _at;
    private int _parentheses;

    private Lexer(ReadOnlySpan<byte> text)
    {
        _text = text;
        _tokens = [];
    }

    private readonly ReadOnlySpan<byte> Rest => _text[_at..];

    private readonly int Next => _at < _text.Length ? _text[_at] : -1;

    /// <summary>The tokens of <paramref name="source"/>.</summary>
    public static List<Token> Tokenise(TemplateSource source)
    {
        var lexer = new Lexer(source.Bytes);
        while (lexer.LexText() && lexer.LexAction())
        {
        }

        return lexer._tokens;
    }

    private static bool IsSpace(int c) => c is ' ' or '\t' or '\r' or '\n';

    private static ReadOnlySpan<byte> Spaces => " \t\r\n"u8;

    private static bool HasLeftTrim(ReadOnlySpan<byte> text) => text.Length >= 2 && text[0] == '-' && IsSpace(text[1]);

    private static bool HasRightTrim(ReadOnlySpan<byte> text) => text.Length >= 2 && IsSpace(text[0]) && text[1] == '-';

    private void Emit(TokenKind kind, int start) => _tokens.Add(new(kind, new(start, _at)));

    private bool Fail(int start, string message)
    {
        _tokens.Add(new(TokenKind.Error, new(start, Math.Max(start, _at)), message));
        return false;
    }

    /// <summary>Takes the text up to the next action and the delimiter in front of that; false at the end.</summary>
    private bool LexText()
    {
        while (true)
        {
            var start = _at;
            var found = Rest.IndexOf("{{"u8);
            var text = found < 0 ? Rest : Rest[..found];
            _at += text.Length;
            var isTrimmed = found >= 0 && HasLeftTrim(_text[(_at + 2)..]);
            var kept = isTrimmed ? text.TrimEnd(Spaces).Length : text.Length;
            if (kept > 0)
            {
                _tokens.Add(new(TokenKind.Text, new(start, start + kept)));
            }

            if (found < 0)
            {
                Emit(TokenKind.EndOfText, _at);
                return false;
            }

            var delimiter = _at;
            _at += 2;
            var marker = isTrimmed ? 2 : 0;
            if (!_text[(_at + marker)..].StartsWith("/*"u8))
            {
                Emit(TokenKind.LeftDelimiter, delimiter);
                _at += marker;
                _parentheses = 0;
                return true;
            }

            _at += marker + 2;
            if (!SkipComment(delimiter))
            {
                return false;
            }
        }
    }

    private bool SkipComment(int start)
    {
        var end = Rest.IndexOf("*/"u8);
        if (end < 0)
        {
            return Fail(start, "unclosed comment");
        }

        _at += end + 2;
        if (!IsAtRightDelimiter(out var isTrimmed))
        {
            return Fail(start, "comment ends before closing delimiter");
        }

        SkipRightDelimiter(isTrimmed);
        return true;
    }

    private readonly bool IsAtRightDelimiter(out bool isTrimmed)
    {
        isTrimmed = HasRightTrim(Rest) && Rest[2..].StartsWith("}}"u8);
        return isTrimmed || Rest.StartsWith("}}"u8);
    }

    private void SkipRightDelimiter(bool isTrimmed)
    {
        _at += isTrimmed ? 4 : 2;
        if (isTrimmed)
        {
            _at = _text.Length - Rest.TrimStart(Spaces).Length;
        }
    }

    /// <summary>Takes the tokens of an action, its right delimiter too; false after an error.</summary>
    private bool LexAction()
    {
        while (true)
        {
            var start = _at;
            if (IsAtRightDelimiter(out var isTrimmed))
            {
                if (_parentheses > 0)
                {
                    return Fail(start, "unclosed left paren");
                }

                _tokens.Add(new(TokenKind.RightDelimiter, isTrimmed ? new(start + 2, start + 4) : new(start, start + 2)));
                SkipRightDelimiter(isTrimmed);
                return true;
            }

            if (!LexInside(start))
            {
                return false;
            }
        }
    }

    private bool LexInside(int start)
    {
        var c = Next;
        switch (c)
        {
            case -1:
                return Fail(start, "unclosed action");
            case ' ' or '\t' or '\r' or '\n':
                do
                {
                    _at++;
                }
                while (IsSpace(Next) && !IsAtRightDelimiter(out _));

                Emit(TokenKind.Space, start);
                return true;
            case ':':
                _at++;
                if (Next != '=')
                {
                    return Fail(start, "expected :=");
                }

                return Take(TokenKind.Declare, start);
            case '"':
                return LexQuoted('"', TokenKind.String, "unterminated quoted string");
            case '\'':
                return LexQuoted('\'', TokenKind.Character, "unterminated character constant");
            case '`':
                return LexRaw();
            case '$' or '.' when c == '$' || _at + 1 >= _text.Length || _text[_at + 1] is < (byte)'0' or > (byte)'9':
                return LexName(c == '$' ? TokenKind.Variable : TokenKind.Field);
            case '.' or '+' or '-' or (>= '0' and <= '9'):
                return LexNumber();
            case '(':
                _parentheses++;
                return Take(TokenKind.LeftParenthesis, start);
            case ')':
                Take(TokenKind.RightParenthesis, start);
                return --_parentheses >= 0 || Fail(start, "unexpected right paren");
            case '=':
                return Take(TokenKind.Assign, start);
            case '|':
                return Take(TokenKind.Pipe, start);
            case ',':
                return Take(TokenKind.Comma, start);
            default:
                return LexOther(start);
        }
    }

    private bool Take(TokenKind kind, int start)
    {
        _at++;
        Emit(kind, start);
        return true;
    }

    private bool LexOther(int start)
    {
        var rune = Peek(out _);
        if (IsAlphanumeric(rune))
        {
            SkipAlphanumeric();
            return EndsHere(start) && Word(start);
        }

        return rune is > ' ' and < 0x7F
            ? Take(TokenKind.Punctuation, start)
            : Fail(start, $"unrecognized character in action: {Name(rune)}");
    }

    private bool Word(int start)
    {
        Emit(Str.From(_text[start.._at]).ToString() switch
        {
            "true" or "false" => TokenKind.Bool,
            "nil" => TokenKind.Nil,
            "block" => TokenKind.Block,
            "break" => TokenKind.Break,
            "continue" => TokenKind.Continue,
            "define" => TokenKind.Define,
            "else" => TokenKind.Else,
            "end" => TokenKind.End,
            "if" => TokenKind.If,
            "range" => TokenKind.Range,
            "template" => TokenKind.Template,
            "with" => TokenKind.With,
            _ => TokenKind.Identifier,
        }, start);
        return true;
    }

    /// <summary>Takes <c>$</c>, <c>$name</c>, <c>.</c> or <c>.name</c>.</summary>
    private bool LexName(TokenKind kind)
    {
        var start = _at++;
        SkipAlphanumeric();
        if (!EndsHere(start))
        {
            return false;
        }

        Emit(kind == TokenKind.Field && _at == start + 1 ? TokenKind.Dot : kind, start);
        return true;
    }

    private bool LexQuoted(char quote, TokenKind kind, string unterminated)
    {
        var start = _at++;
        while (Next != quote)
        {
            _at += Next == '\\' ? 1 : 0;
            if (Next is -1 or '\n')
            {
                return Fail(start, unterminated);
            }

            _at++;
        }

        return Take(kind, start);
    }

    private bool LexRaw()
    {
        var start = _at++;
        var length = Rest.IndexOf((byte)'`');
        if (length < 0)
        {
            return Fail(start, "unterminated raw quoted string");
        }

        _at += length;
        return Take(TokenKind.RawString, start);
    }

    private bool LexNumber()
    {
        var start = _at;
        Skip("+-"u8, 1);
        var digits = "0123456789_"u8;
        if (Skip("0"u8, 1))
        {
            digits = Skip("xX"u8, 1) ? "0123456789abcdefABCDEF_"u8 : Skip("oO"u8, 1) ? "01234567_"u8 : Skip("bB"u8, 1) ? "01_"u8 : digits;
        }

        Skip(digits, int.MaxValue);
        if (Skip("."u8, 1))
        {
            Skip(digits, int.MaxValue);
        }

        if (digits.Length == 11 && Skip("eE"u8, 1))
        {
            Skip("+-"u8, 1);
            Skip(digits, int.MaxValue);
        }

        var rune = Peek(out _);
        if (IsAlphanumeric(rune) || rune is '+' or '-')
        {
            _at += rune is '+' or '-' ? 1 : 0;
            SkipAlphanumeric();
            return Fail(start, $"bad number syntax: {StrQuoting.Quote(Str.From(_text[start.._at]))}");
        }

        Emit(TokenKind.Number, start);
        return true;
    }

    private bool Skip(ReadOnlySpan<byte> any, int count)
    {
        var start = _at;
        while (_at - start < count && Next >= 0 && any.Contains((byte)Next))
        {
            _at++;
        }

        return _at > start;
    }

    private readonly int Peek(out int length) => Runes.Peek(Rest, out length);

    private void SkipAlphanumeric()
    {
        while (IsAlphanumeric(Peek(out var length)))
        {
            _at += length;
        }
    }

    // Go calls the letters and decimal digits of any script, and the underscore, alphanumeric.
    private static bool IsAlphanumeric(int rune) => rune == '_' || (rune >= 0 && Rune.IsValid(rune) && (Rune.IsLetter(new(rune)) || Rune.IsDigit(new(rune))));

    private bool EndsHere(int start)
    {
        if (Next is -1 or ' ' or '\t' or '\r' or '\n' or '.' or ',' or '|' or ':' or ')' or '(' || Rest.StartsWith("}}"u8))
        {
            return true;
        }

        var rune = Peek(out _);
        return Fail(start, $"bad character {Name(rune)}");
    }

    private static string Name(int rune) => StrQuoting.IsPrintable(new(rune)) ? $"U+{rune:X4} '{new Rune(rune)}'" : $"U+{rune:X4}";
}
