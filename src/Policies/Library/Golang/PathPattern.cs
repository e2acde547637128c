using System.Text;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Text;

namespace Mgmt.Policies.Library.Golang;

/// <summary>
/// A pattern for paths as Go's <c>path.Match</c> reads it: <c>*</c> and <c>?</c> do not match a slash, <c>[a-z]</c> and
/// <c>[^a-z]</c> do, and a backslash takes the next character as it is.
/// </summary>
internal sealed class PathPattern
{
    private readonly List<Piece> _pieces = [];

    private PathPattern()
    {
    }

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="FunctionFailedException">It is none.</exception>
    public static PathPattern Parse(ReadOnlySpan<byte> text)
    {
        var pattern = new PathPattern();
        while (!text.IsEmpty)
        {
            var first = text[0];
            text = text[1..];
            switch (first)
            {
                case (byte)'*':
                    pattern._pieces.Add(new(PieceKind.Star));
                    break;
                case (byte)'?':
                    pattern._pieces.Add(new(PieceKind.AnyRune));
                    break;
                case (byte)'[':
                    pattern._pieces.Add(ReadClass(ref text));
                    break;
                case (byte)'\\' when text.IsEmpty:
                    throw Fault();
                case (byte)'\\':
                    pattern._pieces.Add(new(PieceKind.Byte, text[0]));
                    text = text[1..];
                    break;
                default:
                    pattern._pieces.Add(new(PieceKind.Byte, first));
                    break;
            }
        }

        return pattern;
    }

    /// <summary>True when the pattern matches <paramref name="name"/> from its beginning to its end.</summary>
    public bool Matches(ReadOnlySpan<byte> name)
    {
        var piece = 0;
        var at = 0;

        // Where to go on when the way taken fails: behind the last star, with one byte more given to it.
        var starPiece = -1;
        var starAt = 0;
        while (piece < _pieces.Count || at < name.Length)
        {
            if (piece < _pieces.Count && _pieces[piece].Kind == PieceKind.Star)
            {
                starPiece = ++piece;
                starAt = at;
                continue;
            }

            if (piece < _pieces.Count && at < name.Length && _pieces[piece].TryTake(name[at..], out var length))
            {
                piece++;
                at += length;
                continue;
            }

            if (starPiece < 0 || starAt >= name.Length || name[starAt] == '/')
            {
                return false;
            }

            piece = starPiece;
            at = ++starAt;
        }

        return true;
    }

    private static Piece ReadClass(ref ReadOnlySpan<byte> text)
    {
        var isNegated = text.StartsWith("^"u8);
        text = isNegated ? text[1..] : text;
        var ranges = new List<(Rune Low, Rune High)>();
        while (ranges.Count == 0 || text[0] != ']')
        {
            var low = ReadBound(ref text);
            var high = low;
            if (text[0] == '-')
            {
                text = text[1..];
                high = ReadBound(ref text);
            }

            ranges.Add((low, high));
        }

        text = text[1..];
        return new(PieceKind.Class, Ranges: [.. ranges], IsNegated: isNegated);
    }

    // Leaves at least one byte, since a class has to end.
    private static Rune ReadBound(ref ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[0] is (byte)'-' or (byte)']')
        {
            throw Fault();
        }

        text = text[0] == '\\' ? text[1..] : text;
        if (text.IsEmpty)
        {
            throw Fault();
        }

        var rune = Runes.DecodeFirst(text, out var length);
        text = text[length..];
        return Runes.IsInvalid(rune, length) || text.IsEmpty ? throw Fault() : rune;
    }

    private static FunctionFailedException Fault() => new("syntax error in pattern");

    private enum PieceKind
    {
        Byte,
        AnyRune,
        Class,
        Star,
    }

    private readonly record struct Piece(PieceKind Kind, byte Byte = 0, (Rune Low, Rune High)[]? Ranges = null, bool IsNegated = false)
    {
        public bool TryTake(ReadOnlySpan<byte> name, out int length)
        {
            length = 1;
            if (Kind == PieceKind.Byte)
            {
                return name[0] == Byte;
            }

            var rune = Runes.DecodeFirst(name, out length);
            return Kind == PieceKind.AnyRune ? rune.Value != '/' : Array.Exists(Ranges!, r => r.Low <= rune && rune <= r.High) != IsNegated;
        }
    }
}
