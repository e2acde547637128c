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
        while (Kind != TokenKind.EndOfFile)
        {
            var isOutside = _brackets.Depth(_at, start) <= 0;
            if ((Kind == TokenKind.NewLine && (isOutside || IsLost(_at + 1, _anchor)))
                || (Kind == TokenKind.CloseBrace && isOutside && isInBlock))
            {
                return;
            }

            Advance();
        }
    }

    /// <summary>Passes over what is left of the item that began at <paramref name="start"/>, its comma included.</summary>
    private void RecoverItem(int start)
    {
        while (Kind != TokenKind.EndOfFile)
        {
            var isOutside = _brackets.Depth(_at, start) <= 0;
            if (Kind == TokenKind.NewLine ? isOutside || IsLost(_at + 1, _anchor) : Kind == TokenKind.CloseBrace && isOutside)
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
        while (Kind != TokenKind.EndOfFile)
        {
            var isOutside = _brackets.Depth(_at, start) <= 0;
            if (Kind == TokenKind.NewLine && IsLost(_at + 1, _anchor))
            {
                return false;
            }

            if (isOutside && (Kind == TokenKind.NewLine || Current.Closes))
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
    /// True when, in a file whose brackets do not match, the token at <paramref name="index"/> begins a statement no deeper than the column
    /// <paramref name="anchor"/>: then a bracket before it was never closed.
    /// </summary>
    private bool IsLost(int index, int anchor) =>
        !_brackets.IsBalanced
        && anchor >= 0
        && index > 0
        && _tokens[index - 1].Kind == TokenKind.NewLine
        && CanStartStatement(_tokens[index].Kind)
        && Column(index) <= anchor;

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
