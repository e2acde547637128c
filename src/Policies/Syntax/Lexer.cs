using System.Buffers;
using System.Text;
using Mgmt.Model;
using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Syntax;

/// <summary>
/// Cuts a file into tokens, longest match first. It takes any bytes: what no rule takes is reported, becomes a token of its own
/// and is passed over.
/// </summary>
internal sealed class Lexer
{
    private static readonly SearchValues<byte> QuoteOrBackslash = SearchValues.Create("\"\\"u8);
    private readonly SourceText _source;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly HashSet<int> _unclosed = [];
    private List<Token> _tokens = [];
    private List<CommentSyntax> _comments = [];
    private List<Diagnostic> _faults = [];
    private bool _stringsEndWithTheirLine;
    private bool _reportedCarriageReturn;

    private Lexer(SourceText source)
    {
        _source = source;
        _bytes = source.Bytes;
    }

    /// <summary>Reads <paramref name="source"/> whole, reporting into <paramref name="diagnostics"/>.</summary>
    public static LexedText Lex(SourceText source, DiagnosticBag diagnostics)
    {
        var lexer = new Lexer(source);
        lexer.Run();

        // A missing quote turns the rest of the file inside out. When that shows, the likeliest culprits are read again as strings
        // that end with their line; a few rounds are enough for any file worth reading.
        for (var round = 0; round < 4 && lexer._stringsEndWithTheirLine && lexer.FindSuspect() is { } suspect; round++)
        {
            lexer._unclosed.Add(suspect);
            lexer.Run();
        }

        diagnostics.AddRange(lexer._faults);
        return new([.. lexer._tokens], lexer._comments);
    }

    private void Run()
    {
        _tokens = new(_bytes.Length / 4);
        _comments = [];
        _faults = [];
        _stringsEndWithTheirLine = false;
        _reportedCarriageReturn = false;
        var bytes = _bytes.Span;
        var at = 0;
        while (at < bytes.Length)
        {
            at = Next(bytes, at);
        }

        _tokens.Add(new(TokenKind.EndOfFile, bytes.Length, bytes.Length));
    }

    private int Next(ReadOnlySpan<byte> bytes, int at)
    {
        var first = bytes[at];
        switch (first)
        {
            case (byte)' ' or (byte)'\t':
                return at + 1;
            case (byte)'\n':
                return NewLine(at);
            case (byte)'\r':
                return CarriageReturn(at);
            case (byte)'#':
                return Comment(bytes, at);
            case (byte)'"':
                return String(bytes, at);
            case >= (byte)'a' and <= (byte)'z':
                return Word(bytes, at, false);
            case >= (byte)'A' and <= (byte)'Z':
                return Word(bytes, at, true);
            case >= (byte)'0' and <= (byte)'9':
                return Number(bytes, at);
            case (byte)'-' when at + 1 < bytes.Length && IsDigit(bytes[at + 1]):
                return Number(bytes, at);
            default:
                var (kind, length) = Punctuation.Match(bytes[at..]);
                return length == 0 ? Unrecognized(bytes, at) : Add(kind, at, at + length);
        }
    }

    private int Add(TokenKind kind, int start, int end)
    {
        _tokens.Add(new(kind, start, end));
        return end;
    }

    private int NewLine(int at)
    {
        if (_tokens.Count == 0 || _tokens[^1].Kind != TokenKind.NewLine)
        {
            _tokens.Add(new(TokenKind.NewLine, at, at + 1));
        }

        return at + 1;
    }

    // One report is enough for a file whose lines all end in one.
    private int CarriageReturn(int at)
    {
        if (!_reportedCarriageReturn)
        {
            _reportedCarriageReturn = true;
            _faults.Add(Messages.CarriageReturn(Span(at, at + 1)));
        }

        return at + 1;
    }

    private int Comment(ReadOnlySpan<byte> bytes, int at)
    {
        var length = bytes[at..].IndexOf((byte)'\n');
        var end = length < 0 ? bytes.Length : at + length;
        _comments.Add(new(Span(at, end), Encoding.UTF8.GetString(bytes[at..end])));
        return end;
    }

    private int Word(ReadOnlySpan<byte> bytes, int at, bool isCapitalized)
    {
        var end = at + 1;
        for (var i = end; i < bytes.Length && (IsLowerOrDigit(bytes[i]) || bytes[i] == '_'); i++)
        {
            // A name never ends in an underscore, so one counts only once more of the name follows it.
            if (bytes[i] != '_')
            {
                end = i + 1;
            }
        }

        return Add(isCapitalized ? TokenKind.Capitalized : Keywords.Classify(bytes[at..end]), at, end);
    }

    private int Number(ReadOnlySpan<byte> bytes, int at)
    {
        var end = DigitsEnd(bytes, at + 1);
        var isFloat = end + 1 < bytes.Length && bytes[end] == '.' && IsDigit(bytes[end + 1]);
        return isFloat ? Add(TokenKind.Float, at, DigitsEnd(bytes, end + 1)) : Add(TokenKind.Integer, at, end);
    }

    private int String(ReadOnlySpan<byte> bytes, int at)
    {
        var end = _unclosed.Contains(at) ? -1 : StringEnd(bytes, at + 1);
        if (end >= 0)
        {
            return Add(TokenKind.String, at, end);
        }

        _faults.Add(Messages.UnclosedString(Span(at, at + 1)));
        _stringsEndWithTheirLine |= !_unclosed.Contains(at);
        return Add(TokenKind.Unrecognized, at, UnclosedEnd(bytes, at));
    }

    // What a string without an end takes: its line, but for the brace or comma at the end of that, which was hardly meant to be text.
    private static int UnclosedEnd(ReadOnlySpan<byte> bytes, int at)
    {
        var length = bytes[at..].IndexOf((byte)'\n');
        var line = bytes[at..(length < 0 ? bytes.Length : at + length)].TrimEnd(" \t\r"u8);
        return at + line.Length - (line[^1] is (byte)'{' or (byte)',' ? 1 : 0);
    }

    // Where the string ends whose first byte is at the given place, or -1. Once a string was found to have no end, nothing later
    // is searched beyond its line, which keeps the whole linear.
    private int StringEnd(ReadOnlySpan<byte> bytes, int at)
    {
        var limit = bytes.Length;
        if (_stringsEndWithTheirLine && bytes[at..].IndexOf((byte)'\n') is >= 0 and var length)
        {
            limit = at + length;
        }

        while (at < limit)
        {
            var step = bytes[at..limit].IndexOfAny(QuoteOrBackslash);
            if (step < 0)
            {
                return -1;
            }

            at += step;
            if (bytes[at] == '"')
            {
                return at + 1;
            }

            at += 2;
        }

        return -1;
    }

    // The first string over several lines with something glued to its end: most likely that end was meant to begin another string.
    private int? FindSuspect()
    {
        var bytes = _bytes.Span;
        foreach (var token in _tokens)
        {
            if (token.Kind == TokenKind.String
                && token.End < bytes.Length
                && !" \t\n\r,)]}[:#->"u8.Contains(bytes[token.End])
                && bytes[token.Start..token.End].Contains((byte)'\n'))
            {
                return token.Start;
            }
        }

        return null;
    }

    private int Unrecognized(ReadOnlySpan<byte> bytes, int at)
    {
        Rune.DecodeFromUtf8(bytes[at..], out var rune, out var length);
        var end = at + Math.Max(1, length);
        if (_tokens.Count > 0 && _tokens[^1] is { Kind: TokenKind.Unrecognized } last && last.End == at)
        {
            _tokens[^1] = last with { End = end };
            return end;
        }

        var isAfterNumber = _tokens.Count > 0 && _tokens[^1] is { Kind: TokenKind.Integer or TokenKind.Float } number && number.End == at;
        var before = at > 0 ? (char)bytes[at - 1] : ' ';
        var after = end < bytes.Length ? (char)bytes[end] : ' ';
        var hint = isAfterNumber && rune.Value == '_' ? Messages.HintNumber : Messages.HintSign(rune, before, after);
        _faults.Add(Messages.Unrecognized(Span(at, end), bytes[at..end], hint));
        if (rune.Value is '\'' or '`')
        {
            end = ForeignStringEnd(bytes, at);
        }

        // An underscore after a name was meant to belong to it: one report says so, and the rest of the line makes sense without it.
        return rune.Value == '_' && IsLowerOrDigit((byte)before) && !isAfterNumber ? end : Add(TokenKind.Unrecognized, at, end);
    }

    // Other languages have strings between other quotes; the fault is the first quote, not what stands between them.
    private static int ForeignStringEnd(ReadOnlySpan<byte> bytes, int at)
    {
        var length = bytes[(at + 1)..].IndexOfAny(bytes[at], (byte)'\n');
        return length >= 0 && bytes[at + 1 + length] == bytes[at] ? at + length + 2 : at + 1;
    }

    private static int DigitsEnd(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length && IsDigit(bytes[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';

    private static bool IsLowerOrDigit(byte value) => value is >= (byte)'a' and <= (byte)'z' || IsDigit(value);

    private SourceSpan Span(int start, int end) => new(_source, start, end);
}
