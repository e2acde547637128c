using System.Text;
using System.Text.RegularExpressions;

namespace Mgmt.Host.Tests.Guide;

/// <summary>A policy of a guide, and what the guide says of it.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Files">What its module needs beside it.</param>
/// <param name="IsFaulty">Whether it shows a fault.</param>
/// <param name="Output">What the block below it shows; null when there is none.</param>
internal sealed record GuideExample(string Policy, IReadOnlyList<(string Name, string Text)> Files, bool IsFaulty, string? Output);

/// <summary>The examples of a guide: its blocks marked with a language, a file each, and the <c>text</c> below.</summary>
internal static partial class GuidePage
{
    public static IReadOnlyList<GuideExample> Examples(string page, string language = "mcl")
    {
        var examples = new List<GuideExample>();
        var files = new List<(string, string)>();
        foreach (Match block in Block().Matches(page))
        {
            var (info, text) = (block.Groups["info"].Value.Split(' '), block.Groups["text"].Value);
            switch (info)
            {
                case [var marked, var name] when marked == language && name != "faulty":
                    files.Add((name, text));
                    break;
                case [var marked, ..] when marked == language:
                    examples.Add(new(text, [.. files], info.Length > 1, null));
                    files.Clear();
                    break;
                case ["text"] when examples.Count > 0:
                    examples[^1] = examples[^1] with { Output = text };
                    break;
            }
        }

        return examples;
    }

    /// <summary>The page with other texts below its examples.</summary>
    public static string WithOutputs(string page, Func<GuideExample, string> output, string language = "mcl")
    {
        var examples = new Queue<GuideExample>(Examples(page, language).Where(static e => e.Output is not null));
        return Block().Replace(page, block => block.Groups["info"].Value == "text" ? new StringBuilder("```text\n").Append(output(examples.Dequeue())).Append("```").ToString() : block.Value);
    }

    [GeneratedRegex("^```(?<info>[a-z .]*)\n(?<text>(?s:.*?))^```$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Block();
}
