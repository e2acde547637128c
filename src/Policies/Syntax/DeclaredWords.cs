using System.Text;
using Mgmt.Policies.Binding;

namespace Mgmt.Policies.Syntax;

/// <summary>
/// The names that the tokens of a file look like declaring, whether or not the statement could be read: when one has a
/// fault, its names are not unknown.
/// </summary>
internal static class DeclaredWords
{
    public static IReadOnlySet<string> Of(ReadOnlySpan<byte> bytes, Token[] tokens)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var before = TokenKind.NewLine;
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            var word = tokens[i + 1];
            var declares = tokens[i].Kind switch
            {
                TokenKind.Dollar => before is TokenKind.NewLine or TokenKind.OpenBrace,
                TokenKind.Func or TokenKind.Class or TokenKind.As or TokenKind.Import => true,
                _ => false,
            };
            if (declares)
            {
                var text = Encoding.UTF8.GetString(bytes[word.Start..word.End]);
                words.Add(word.Kind == TokenKind.String ? ImportPaths.Alias(text.Trim('"')) ?? text : text);
            }

            before = tokens[i].Kind;
        }

        return words;
    }
}
