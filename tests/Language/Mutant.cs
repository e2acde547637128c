using System.Runtime.CompilerServices;

namespace Mgmt.Language.Tests;

/// <summary>A fault of <c>Mutants/mutants.txt</c>.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Rule">What it breaks.</param>
/// <param name="Edits">What to change for it.</param>
internal sealed record Mutant(string Name, string Rule, IReadOnlyList<Mutant.Edit> Edits)
{
    /// <summary>One text that stands in for another.</summary>
    /// <param name="File">Where, below the repository.</param>
    /// <param name="Old">What is there.</param>
    /// <param name="New">What the fault makes of it.</param>
    public sealed record Edit(string File, string Old, string New);

    /// <summary>The folder of the list.</summary>
    public static string Folder { get; } = Path.Combine(Path.GetDirectoryName(Here())!, "Mutants");

    /// <summary>All faults of the list, in its order.</summary>
    /// <exception cref="FormatException">A line of the list is none of those that it explains at its head.</exception>
    public static IReadOnlyList<Mutant> ReadAll()
    {
        var mutants = new List<Mutant>();
        var lines = new Queue<string>(File.ReadAllLines(Path.Combine(Folder, "mutants.txt")));
        while (lines.TryDequeue(out var line))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                mutants.Add(Read(line[2..], lines));
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                throw new FormatException($"a fault begins with `= NAME`, not with: {line}");
            }
        }

        return mutants;
    }

    private static Mutant Read(string name, Queue<string> lines)
    {
        string? rule = null, file = null;
        var edits = new List<Edit>();
        while (lines.TryPeek(out var next) && !next.StartsWith("= ", StringComparison.Ordinal))
        {
            var line = lines.Dequeue();
            if (line.StartsWith("rule: ", StringComparison.Ordinal))
            {
                rule = line["rule: ".Length..];
            }
            else if (line.StartsWith("file: ", StringComparison.Ordinal))
            {
                file = line["file: ".Length..];
            }
            else if (line == "<<<" && file is not null)
            {
                edits.Add(new(file, Until("===", lines), Until(">>>", lines)));
            }
            else if (line.Length > 0)
            {
                throw new FormatException($"{name}: nobody understands: {line}");
            }
        }

        return new(name, rule ?? throw new FormatException($"{name} says no rule"), edits);
    }

    private static string Until(string end, Queue<string> lines)
    {
        var text = new List<string>();
        while (lines.TryDequeue(out var line))
        {
            if (line == end)
            {
                return string.Join('\n', text);
            }

            text.Add(line);
        }

        throw new FormatException($"there is no {end} after: {string.Join('\n', text)}");
    }

    private static string Here([CallerFilePath] string here = "") => here;
}
