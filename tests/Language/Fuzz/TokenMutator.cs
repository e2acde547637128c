using System.Text;
using System.Text.RegularExpressions;

namespace Mgmt.Language.Tests.Fuzz;

/// <summary>Inputs made of seeds by moving and replacing words, most of which are still of the language.</summary>
internal sealed partial class TokenMutator(IReadOnlyList<FuzzInput> seeds, FuzzVocabulary vocabulary, Random random)
{
    private readonly List<string>[] _tokens = [.. seeds.Select(static s => Split(Encoding.UTF8.GetString(s.Main)))];

    public FuzzInput Next()
    {
        var chosen = random.Next(seeds.Count);
        var tokens = random.Next(12) == 0 ? [.. Words(random.Next(1, 40))] : new List<string>(_tokens[chosen]);
        for (var i = random.Next(random.Next(3) == 0 ? 8 : 2); i >= 0; i--)
        {
            Change(tokens);
        }

        return seeds[chosen] with { Main = Encoding.UTF8.GetBytes(string.Concat(tokens)) };
    }

    private void Change(List<string> tokens)
    {
        var at = random.Next(tokens.Count + 1);
        var length = Math.Min(random.Next(1, 12), tokens.Count - at);
        switch (random.Next(10))
        {
            case 0:
                tokens.RemoveRange(at, Math.Min(random.Next(1, 3), tokens.Count - at));
                break;
            case 1:
                tokens.InsertRange(random.Next(tokens.Count + 1), tokens.GetRange(at, length));
                break;
            case 2 when at < tokens.Count:
                var other = random.Next(tokens.Count);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 3 or 4 when at < tokens.Count:
                tokens[at] = Like(tokens, tokens[at]);
                break;
            case 5 when at < tokens.Count:
                tokens[at] = Word();
                break;
            case 6 or 7:
                var donor = _tokens[random.Next(_tokens.Length)];
                var from = random.Next(donor.Count);
                tokens.InsertRange(at, donor.GetRange(from, Math.Min(random.Next(1, 60), donor.Count - from)));
                break;
            default:
                tokens.InsertRange(at, Words(random.Next(1, 4)));
                break;
        }
    }

    private IEnumerable<string> Words(int count) => Enumerable.Range(0, count).SelectMany(_ => new[] { Word(), random.Next(3) == 0 ? "" : " " });

    private string Word() => vocabulary.Words[random.Next(vocabulary.Words.Count)];

    // Another of the same sort out of the same policy: it may well be accepted, and by other ways.
    private string Like(List<string> tokens, string token)
    {
        for (var i = 0; i < 12; i++)
        {
            var candidate = tokens[random.Next(tokens.Count)];
            if (candidate != token && candidate.Length > 0 && token.Length > 0 && SortOf(candidate[0]) == SortOf(token[0]))
            {
                return candidate;
            }
        }

        return Word();
    }

    private static int SortOf(char first) => first switch
    {
        '"' => 0,
        '$' => 1,
        >= '0' and <= '9' => 2,
        >= 'a' and <= 'z' => 3,
        >= 'A' and <= 'Z' => 4,
        ' ' or '\t' or '\n' => 5,
        _ => 6,
    };

    private static List<string> Split(string text) => [.. Token().Matches(text).Select(static m => m.Value)];

    [GeneratedRegex("\"[^\"]*\"|[$A-Za-z0-9_]+|[ \t]+|[=<>|!?:-]+|.|\n", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
