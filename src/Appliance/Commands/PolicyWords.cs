using System.CommandLine;
using Mgmt.Host.Sources;

namespace Mgmt.Appliance.Commands;

/// <summary>How a policy is named: in a word, and perhaps what it is written in before it.</summary>
internal static class PolicyWords
{
    private const string Language = "lang";
    private const string Graph = "yaml";

    /// <summary>An argument that names one policy.</summary>
    public static Argument<string[]> Argument(ArgumentArity arity, string description)
    {
        var words = new Argument<string[]>("policy") { Description = description, Arity = arity, HelpName = $"[{Language}|{Graph}] POLICY" };
        words.Validators.Add(static result =>
        {
            var given = result.Tokens.Select(static t => t.Value).ToArray();
            var (form, rest) = Split(given);
            if (rest.Length > 1)
            {
                result.AddError($"One policy is taken, {rest.Length} were given: {string.Join(' ', rest)}");
            }
            else if (rest.Length == 0 && form == PolicyForm.Graph)
            {
                result.AddError($"'{Graph}' is followed by the graph: a file, or - for standard input.");
            }
        });
        return words;
    }

    /// <summary>What the policy is written in, and what is left of <paramref name="words"/>. What is called like a form is one when it stands alone.</summary>
    public static (PolicyForm Form, string[] Policy) Split(string[] words) => words switch
    {
        [Graph, ..] => (PolicyForm.Graph, words[1..]),
        [Language, _, ..] => (PolicyForm.Language, words[1..]),
        _ => (PolicyForm.Language, words),
    };
}
