using System.Buffers;
using Mgmt.Model;
using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Syntax;

/// <summary>Reads what stands between the quotes of a string: escapes and interpolated variables.</summary>
internal ref struct StringContent
{
    private static readonly SearchValues<byte> Special = SearchValues.Create("\\$"u8);
    private readonly ReadOnlySpan<byte> _raw;
    private readonly SourceText _source;
    private readonly int _offset;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<StringPart> _parts;
    private readonly List<byte> _literal;

    private StringContent(ReadOnlySpan<byte> raw, SourceText source, int offset, DiagnosticBag diagnostics)
    {
        _raw = raw;
        _source = source;
        _offset = offset;
        _diagnostics = diagnostics;
        _parts = [];
        _literal = [];
    }

    /// <summary>The parts of the string <paramref name="raw"/>, whose first byte stands at <paramref name="offset"/> of the file.</summary>
    public static IReadOnlyList<StringPart> Read(Str raw, SourceText source, int offset, DiagnosticBag diagnostics)
    {
        if (raw.Span.IndexOfAny(Special) < 0)
        {
            return raw.IsEmpty ? [] : [new StringPart(raw, null)];
        }

        return new StringContent(raw.Span, source, offset, diagnostics).Read();
    }

    private readonly List<StringPart> Read()
    {
        var at = 0;
        while (at < _raw.Length)
        {
            if (_raw[at] == '\\')
            {
                at = Escape(at);
            }
            else if (_raw[at..].StartsWith("${"u8))
            {
                at = Variable(at);
            }
            else
            {
                var length = _raw[(at + 1)..].IndexOfAny(Special);
                var end = length < 0 ? _raw.Length : at + 1 + length;
                _literal.AddRange(_raw[at..end]);
                at = end;
            }
        }

        EndLiteral();
        return _parts;
    }

    private readonly int Escape(int at)
    {
        // The lexer never ends a string right behind a backslash.
        byte? value = (char)_raw[at + 1] switch
        {
            'a' => 7,
            'b' => 8,
            'f' => 12,
            'n' => 10,
            'r' => 13,
            't' => 9,
            'v' => 11,
            '\\' => (byte)'\\',
            '"' => (byte)'"',
            '$' => (byte)'$',
            _ => null,
        };
        if (value is { } known)
        {
            _literal.Add(known);
            return at + 2;
        }

        System.Text.Rune.DecodeFromUtf8(_raw[(at + 1)..], out _, out var length);
        var end = at + 1 + Math.Max(1, length);
        _diagnostics.Add(Messages.UnknownEscape(new(_source, _offset + at, _offset + end), _raw[at..end]));
        return end;
    }

    private readonly int Variable(int at)
    {
        var start = at + 2;
        var end = NameEnd(start);
        if (end > start && end < _raw.Length && _raw[end] == '}')
        {
            EndLiteral();
            _parts.Add(new(null, System.Text.Encoding.ASCII.GetString(_raw[start..end])));
            return end + 1;
        }

        var length = _raw[at..].IndexOfAny("}\n"u8);
        var stop = length < 0 ? _raw.Length : at + length + (_raw[at + length] == '}' ? 1 : 0);
        _diagnostics.Add(Messages.BadInterpolation(new(_source, _offset + at, _offset + stop), _raw[at..stop]));
        return stop;
    }

    /// <summary>The end of the dotted name at <paramref name="at"/>, or <paramref name="at"/> itself when there is none.</summary>
    private readonly int NameEnd(int at)
    {
        if (at >= _raw.Length || _raw[at] is < (byte)'a' or > (byte)'z')
        {
            return at;
        }

        while (at < _raw.Length && (IsNameByte(_raw[at]) || (_raw[at] == '.' && at + 1 < _raw.Length && IsNameByte(_raw[at + 1]))))
        {
            at++;
        }

        return at;
    }

    private static bool IsNameByte(byte value) => value is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'0' and <= (byte)'9') or (byte)'_';

    private readonly void EndLiteral()
    {
        if (_literal.Count > 0)
        {
            _parts.Add(new(Str.Adopt([.. _literal]), null));
            _literal.Clear();
        }
    }
}
