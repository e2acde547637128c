using System.Text;
using Mgmt.Model;
using YamlDotNet.Core;

namespace Mgmt.Policies.Yaml;

/// <summary>Finds in the bytes of a file what a reader of its characters points at. Cheapest in the order of the file.</summary>
/// <param name="source">The file.</param>
/// <param name="text">Its characters.</param>
/// <param name="start">The byte at which they begin.</param>
internal sealed class YamlPlaces(SourceText source, string text, int start)
{
    private const int LongestPlace = 160;

    private readonly int _start = start;
    private int _index;
    private int _offset = start;

    /// <summary>What lies between the marks, as far as it is on one line.</summary>
    public SourceSpan Between(in Mark from, in Mark to)
    {
        var first = Seek((int)Math.Min(from.Index, text.Length));
        return new(source, first, EndOfLine(first, first + Bytes(_index, (int)Math.Min(to.Index, text.Length))));
    }

    /// <summary>The line from <paramref name="from"/> on, as far as it is of interest.</summary>
    public SourceSpan LineFrom(in Mark from)
    {
        var first = Seek((int)Math.Min(from.Index, text.Length));
        return new(source, first, EndOfLine(first, first + LongestPlace));
    }

    /// <summary>The first tab, from the line at <paramref name="from"/> on, that stands where spaces indent; that line when there is none.</summary>
    public SourceSpan IndentingTab(in Mark from)
    {
        var place = LineFrom(from);
        var bytes = source.Bytes.Span;
        var end = 0;
        for (var begin = bytes[..place.Start].LastIndexOf((byte)'\n') + 1; begin < bytes.Length; begin = end)
        {
            var newLine = bytes[begin..].IndexOf((byte)'\n');
            end = newLine < 0 ? bytes.Length : begin + newLine + 1;
            var spaces = bytes[begin..end].IndexOfAnyExcept((byte)' ');
            if (spaces >= 0 && bytes[begin + spaces] == '\t')
            {
                return new(source, begin + spaces, begin + spaces + 1);
            }
        }

        return place;
    }

    private int Seek(int index)
    {
        if (index < _index)
        {
            (_index, _offset) = (0, _start);
        }

        _offset += Bytes(_index, index);
        _index = index;
        return _offset;
    }

    private int Bytes(int from, int to) => to > from ? Encoding.UTF8.GetByteCount(text.AsSpan(from, to - from)) : 0;

    // A whole graph may be one line: what is looked through is no more than what is shown.
    private int EndOfLine(int first, int limit)
    {
        var bytes = source.Bytes.Span;
        var last = Math.Min(limit, bytes.Length);
        while (last < bytes.Length && last > first && (bytes[last] & 0xc0) == 0x80)
        {
            last--;
        }

        var rest = bytes[first..last];
        var end = rest.IndexOf((byte)'\n');
        return first + (end < 0 ? rest : rest[..end]).TrimEnd(" \t\r"u8).Length;
    }
}
