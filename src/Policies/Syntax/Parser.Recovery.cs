using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Syntax;

/// <content>Where reading goes on after a fault.</content>
internal sealed partial class Parser
{
    // The column of the statement being read, for files whose brackets cannot be trusted.
    private int _anchor = -1;

    /// <summary>Passes over what is left of the statement that began at <paramref name="start"/>, up to the end of its line.</summary>
    private void RecoverStatement(int start, bool isInBlock)
    {
        while (Kind != TokenKind.EndOfFile && !(_at > start && IsLost(_at, _anchor)))
        {
            var isOutside = _brackets.Depth(_at, start) <= 0;
            if (isOutside && (Kind == TokenKind.NewLine || (Kind == TokenKind.CloseBrace && isInBlock)))
            {
                return;
            }

            Advance();
        }
    }

    /// <summary>Passes over what is left of the item that began at <paramref name="start"/>, its comma included.</summary>
    private void RecoverItem(int start)
    {
        while (Kind != TokenKind.EndOfFile && !(_at > start && IsLost(_at, _anchor)))
        {
            var isOutside = _brackets.Depth(_at, start) <= 0;
            if (isOutside && Kind is TokenKind.NewLine or TokenKind.CloseBrace)
            {
                return;
            }

            if (Advance().Kind == TokenKind.Comma && isOutside)
            {
                return;
            }
        }
    }

    /// <summary>Passes over what is left of the element that began at <paramref name="start"/>, up to the end of its line.</summary>
    /// <returns>False when the list cannot be read on.</returns>
    private bool RecoverElement(int start)
    {
        while (Kind != TokenKind.EndOfFile && !(_at > start && IsLost(_at, _anchor)))
        {
            if (_brackets.Depth(_at, start) <= 0 && (Kind == TokenKind.NewLine || Current.Closes))
            {
                return true;
            }

            Advance();
        }

        return false;
    }

    /// <summary>Goes to the brace that opens the body of the statement begun at <paramref name="start"/>, past a fault in its head.</summary>
    private bool SkipToBody(int start)
    {
        for (var i = _at; _tokens[i].Kind != TokenKind.EndOfFile; i++)
        {
            var isOutside = _brackets.Depth(i, start) <= 0;
            if (_tokens[i].Kind == TokenKind.NewLine && (isOutside || !_brackets.IsBalanced))
            {
                return false;
            }

            if (isOutside && _tokens[i].Kind == TokenKind.OpenBrace && _tokens[i + 1].Kind is TokenKind.NewLine or TokenKind.CloseBrace)
            {
                _at = i;
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the current brace must open a body, because nothing follows its partner: what should stand before it is missing.</summary>
    private bool IsAtHeadlessBody() =>
        Kind == TokenKind.OpenBrace
        && _brackets.IsBalanced
        && _tokens[_brackets.AfterPartner(_at)].Kind is TokenKind.NewLine or TokenKind.Else or TokenKind.EndOfFile;

    /// <summary>
    /// True when, in a file whose brackets do not match, the token at <paramref name="index"/> begins a line that cannot belong to what began at
    /// the column <paramref name="anchor"/>: then a bracket before it was never closed.
    /// </summary>
    private bool IsLost(int index, int anchor) => !_brackets.IsBalanced && IsOutdented(index, anchor);

    /// <summary>The same for the inside of a block or body, which only braces can leave open.</summary>
    private bool IsBodyLost(int index, int anchor) => !_brackets.AreBracesBalanced && IsOutdented(index, anchor);

    private bool IsOutdented(int index, int anchor)
    {
        if (anchor < 0 || index == 0 || _tokens[index - 1].Kind != TokenKind.NewLine)
        {
            return false;
        }

        var kind = _tokens[index].Kind;
        return CanStartStatement(kind) ? Column(index) <= anchor : kind == TokenKind.CloseBrace && Column(index) < anchor;
    }

    // Columns are looked at only where brackets cannot be trusted.
    private int AnchorAt(int index) => _brackets.IsBalanced ? 0 : Column(index);

    private int Column(int index)
    {
        var before = _bytes.Span[.._tokens[index].Start];
        return before.Length - 1 - before.LastIndexOf((byte)'\n');
    }

    private static bool CanStartStatement(TokenKind kind) => kind is TokenKind.Dollar or TokenKind.Identifier or TokenKind.Capitalized
        or TokenKind.If or TokenKind.For or TokenKind.ForKv or TokenKind.Func or TokenKind.Class or TokenKind.Include or TokenKind.Import
        or TokenKind.Panic or TokenKind.Collect;

    private void ReportUnclosed(Token opener) =>
        Report(Messages.Unclosed(Here(), RawText(opener), Describe(Current), _source.Locate(opener.Start).Line));
}
