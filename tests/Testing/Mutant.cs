namespace Mgmt.Testing;

/// <summary>A fault of a list <c>mutants.txt</c>, which <c>eng/mutants.sh</c> plants.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Rule">What it breaks.</param>
/// <param name="Edits">What to change for it.</param>
public sealed record Mutant(string Name, string Rule, IReadOnlyList<Mutant.Edit> Edits)
{
    /// <summary>One text that stands in for another.</summary>
    /// <param name="File">Where, below the repository.</param>
    /// <param name="Old">What is there.</param>
    /// <param name="New">What the fault makes of it.</param>
    public sealed record Edit(string File, string Old, string New);

    /// <summary>All faults of the list in <paramref name="folder"/>, in its order.</summary>
    /// <exception cref="FormatException">A line of the list is none of those that it explains at its head.</exception>
    public static IReadOnlyList<Mutant> ReadAll(string folder)
    {
        var mutants = new List<Mutant>();
        var lines = new Queue<string>(File.ReadAllLines(Path.Combine(folder, "mutants.txt")));
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

    /// <summary>The names in the first column of the table in the README of <paramref name="folder"/>.</summary>
    public static IEnumerable<string> Rows(string folder) => File.ReadAllLines(Path.Combine(folder, "README.md"))
        .Where(static line => line.StartsWith("| ", StringComparison.Ordinal))
        .Select(static line => line.Split('|')[1].Trim())
        .Where(static cell => cell is not ("fault" or "---"));

    /// <summary>The first edit that does not apply at exactly one place or changes nothing, in words; null when there is none.</summary>
    /// <param name="root">The repository.</param>
    public string? Misfit(string root)
    {
        foreach (var edit in Edits)
        {
            var times = File.ReadAllText(Path.Combine(root, edit.File)).Split(edit.Old).Length - 1;
            if (times != 1 || string.Equals(edit.Old, edit.New, StringComparison.Ordinal))
            {
                return $"this is in {edit.File} {times} times:\n{edit.Old}";
            }
        }

        return Edits.Count == 0 ? "it changes nothing" : null;
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
}
