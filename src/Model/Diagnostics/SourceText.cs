namespace Mgmt.Model;

/// <summary>The text of one source file, as bytes, with its lines.</summary>
public sealed class SourceText
{
    private readonly int[] _lineStarts;

    /// <summary>The text <paramref name="bytes"/> of the file that reports call <paramref name="path"/>.</summary>
    public SourceText(string path, ReadOnlyMemory<byte> bytes)
    {
        Path = path;
        Bytes = bytes;
        var starts = new List<int> { 0 };
        var span = bytes.Span;
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i] == '\n')
            {
                starts.Add(i + 1);
            }
        }

        _lineStarts = [.. starts];
    }

    /// <summary>The path as reports show it.</summary>
    public string Path { get; }

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The number of lines, at least 1.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The text of <paramref name="text"/>, encoded as UTF-8.</summary>
    public static SourceText From(string path, string text) => new(path, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Line and column, both from 1, of the byte at <paramref name="offset"/>. Columns count characters.</summary>
    public (int Line, int Column) Locate(int offset)
    {
        var line = Array.BinarySearch(_lineStarts, offset);
        line = line >= 0 ? line : ~line - 1;
        var start = _lineStarts[line];
        var text = Bytes.Span[start..Math.Min(offset, Bytes.Length)];
        return (line + 1, System.Text.Encoding.UTF8.GetCharCount(text) + 1);
    }

    /// <summary>The text of the line with that number, from 1, without its newline.</summary>
    public string Line(int number)
    {
        var start = _lineStarts[number - 1];
        var end = number < _lineStarts.Length ? _lineStarts[number] - 1 : Bytes.Length;
        return System.Text.Encoding.UTF8.GetString(Bytes.Span[start..end]);
    }
}
