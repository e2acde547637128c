namespace Mgmt.Policies.Syntax;

/// <summary>How deep each token stands in brackets, and whether every bracket has its partner.</summary>
internal sealed class BracketMap
{
    private readonly Token[] _tokens;
    private readonly int[] _depths;

    /// <summary>The brackets of <paramref name="tokens"/>.</summary>
    public BracketMap(Token[] tokens)
    {
        _tokens = tokens;
        _depths = new int[tokens.Length];
        var open = new Stack<TokenKind>();
        IsBalanced = true;
        AreBracesBalanced = true;
        var depth = 0;
        var braces = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            _depths[i] = depth;
            braces += tokens[i].Kind switch { TokenKind.OpenBrace => 1, TokenKind.CloseBrace => -1, _ => 0 };
            AreBracesBalanced &= braces >= 0;
            if (tokens[i].Opens)
            {
                depth++;
                open.Push(tokens[i].Kind);
            }
            else if (tokens[i].Closes)
            {
                depth--;
                IsBalanced &= open.TryPop(out var opener) && opener == OpenerOf(tokens[i].Kind);
            }
        }

        IsBalanced &= open.Count == 0;
        AreBracesBalanced &= braces == 0;
    }

    /// <summary>True when every bracket has its partner: then the brackets can be trusted, whatever else is wrong.</summary>
    public bool IsBalanced { get; }

    /// <summary>True when the braces alone have their partners: then blocks and bodies can be trusted.</summary>
    public bool AreBracesBalanced { get; }

    /// <summary>How many more brackets are open before the token at <paramref name="index"/> than before the one at <paramref name="origin"/>.</summary>
    public int Depth(int index, int origin) => _depths[index] - _depths[origin];

    /// <summary>The index of the token after the partner of the bracket at <paramref name="opener"/>. For balanced text.</summary>
    public int AfterPartner(int opener)
    {
        var at = opener + 1;
        while (at < _tokens.Length - 1 && _depths[at] > _depths[opener])
        {
            at++;
        }

        return at;
    }

    private static TokenKind OpenerOf(TokenKind closer) => closer switch
    {
        TokenKind.CloseBrace => TokenKind.OpenBrace,
        TokenKind.CloseParen => TokenKind.OpenParen,
        _ => TokenKind.OpenBracket,
    };
}
