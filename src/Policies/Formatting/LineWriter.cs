using System.Buffers;
using System.Text;
using Mgmt.Policies.Syntax;

namespace Mgmt.Policies.Formatting;

/// <summary>
/// Writes lines, and between them what the tree does not hold: comments, and blank lines where the author put some. It is told which
/// place of the source each line stands for, in ascending order.
/// </summary>
internal sealed class LineWriter(FileSyntax file)
{
    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly ReadOnlyMemory<byte> _source = file.Source.Bytes;
    private int _nextComment;
    private int _indent;

    // Where in the source that ends which was written last.
    private int _lastEnd;
    private bool _endsInComment;

    /// <summary>Writes <paramref name="text"/> on the current line.</summary>
    public void Write(string text) => Encoding.UTF8.GetBytes(text, _output);

    /// <summary>Writes <paramref name="bytes"/> on the current line.</summary>
    public void Write(ReadOnlySpan<byte> bytes) => _output.Write(bytes);

    /// <summary>Writes what the source has at <paramref name="node"/>, byte for byte.</summary>
    public void WriteSource(SyntaxNode node) => Write(_source.Span[node.Span.Start..node.Span.End]);

    /// <summary>Begins the line of what stands at <paramref name="start"/>, after the comments before it.</summary>
    public void BeginLine(int start)
    {
        WriteComments(start);
        BreakLine(start);
    }

    /// <summary>Says that what was written last ends at <paramref name="end"/> of the source.</summary>
    public void EndAt(int end) => _lastEnd = end;

    /// <summary>Writes <paramref name="bracket"/>, which stands at <paramref name="at"/>, and indents what follows.</summary>
    public void Open(string bracket, int at)
    {
        Write(bracket);
        _lastEnd = at + 1;
        _indent++;
    }

    /// <summary>Ends what <see cref="Open"/> began: the remaining comments, then <paramref name="bracket"/> on a line of its own.</summary>
    public void Close(string bracket, int at)
    {
        WriteComments(at);
        _indent--;
        BreakLine(at);
        Write(bracket);
        _lastEnd = at + 1;
    }

    /// <summary>True when a comment stands in <paramref name="node"/>, at <paramref name="from"/> or later.</summary>
    public bool HasCommentIn(SyntaxNode node, int from)
    {
        var next = _nextComment;
        while (next < file.Comments.Count && file.Comments[next].Span.Start < from)
        {
            next++;
        }

        return next < file.Comments.Count && file.Comments[next].Span.Start < node.Span.End;
    }

    /// <summary>Where the first <paramref name="sign"/> after <paramref name="from"/> stands that is in no comment.</summary>
    public int Find(char sign, int from)
    {
        var source = _source.Span;
        while (source[from] != sign)
        {
            from += source[from] == '#' ? source[from..].IndexOf((byte)'\n') : 1;
        }

        return from;
    }

    /// <summary>Writes the remaining comments and gives the whole text.</summary>
    public byte[] Finish()
    {
        WriteComments(int.MaxValue);
        if (_output.WrittenCount > 0)
        {
            Write("\n"u8);
        }

        return _output.WrittenSpan.ToArray();
    }

    private void WriteComments(int before)
    {
        for (; _nextComment < file.Comments.Count && file.Comments[_nextComment].Span.Start < before; _nextComment++)
        {
            var comment = file.Comments[_nextComment];
            var start = comment.Span.Start;
            if (_output.WrittenCount > 0 && !_endsInComment && start >= _lastEnd && LineEnds(start) == 0)
            {
                Write(" "u8);
            }
            else
            {
                BreakLine(start);
            }

            WriteSource(comment);
            _endsInComment = true;
            _lastEnd = Math.Max(_lastEnd, comment.Span.End);
        }
    }

    private void BreakLine(int start)
    {
        _endsInComment = false;
        if (_output.WrittenCount == 0)
        {
            return;
        }

        Write(LineEnds(start) > 1 ? "\n\n"u8 : "\n"u8);
        for (var i = 0; i < _indent; i++)
        {
            Write("\t"u8);
        }
    }

    private int LineEnds(int before) => before > _lastEnd ? _source.Span[_lastEnd..before].Count((byte)'\n') : 0;
}
