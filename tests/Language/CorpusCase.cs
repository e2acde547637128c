using System.Text;
using System.Text.RegularExpressions;
using Mgmt.Host.Sources;

namespace Mgmt.Language.Tests;

/// <summary>What a case says must become of its policy.</summary>
public enum Expectation
{
    /// <summary>Planning yields the graph that is written down.</summary>
    Graph,

    /// <summary>The policy is refused with the diagnostics that are written down.</summary>
    Error,

    /// <summary>Checking finds no fault.</summary>
    Accepted,

    /// <summary>Formatting yields the text that is written down.</summary>
    Formatted,
}

/// <summary>One case of the corpus: the files of a policy, and what must become of it.</summary>
internal sealed partial class CorpusCase
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _files = new(StringComparer.Ordinal);

    private CorpusCase(string path) => Path = path;

    /// <summary>Where the case is, below the corpus.</summary>
    public string Path { get; }

    /// <summary>What <c>$hostname</c> is; <c>h1</c> unless the case says.</summary>
    public string Hostname { get; private set; } = "h1";

    /// <summary>Where remote imports are looked up last.</summary>
    public string ModulePath { get; private set; } = "modules/";

    public Expectation Expectation { get; private set; }

    /// <summary>The text of the expectation.</summary>
    public string Expected { get; private set; } = "";

    /// <summary>The policy as it is written.</summary>
    public PolicySource Source => Open(_files);

    /// <summary>The text of the top-level file, where that is <c>main.mcl</c>.</summary>
    public string? Main => _files.TryGetValue("main.mcl", out var main) ? Encoding.UTF8.GetString(main.Span) : null;

    /// <summary>The case at <paramref name="path"/>, below the corpus.</summary>
    /// <exception cref="FormatException">The file is not a case.</exception>
    public static CorpusCase Read(string path)
    {
        var text = File.ReadAllText(Corpus.PathOf(path));
        if (!text.StartsWith("# ", StringComparison.Ordinal))
        {
            throw new FormatException($"{path}: the first line must be `# ` and what the case shows");
        }

        var found = new CorpusCase(path);
        var headers = Header().Matches(text);
        var hasExpectation = false;
        for (var i = 0; i < headers.Count; i++)
        {
            var start = Math.Min(headers[i].Index + headers[i].Length + 1, text.Length);
            var body = text[start..(i + 1 < headers.Count ? headers[i + 1].Index : text.Length)];
            hasExpectation |= found.Take(headers[i].Groups["what"].Value, body);
        }

        return hasExpectation ? found : throw new FormatException($"{path}: there is no `-- expect … --`");
    }

    /// <summary>The policy with <paramref name="main"/> as its top-level file.</summary>
    public PolicySource WithMain(string main) => WithMain(Encoding.UTF8.GetBytes(main));

    /// <summary>The policy with <paramref name="main"/> as its top-level file.</summary>
    public PolicySource WithMain(byte[] main) => Open(new Dictionary<string, ReadOnlyMemory<byte>>(_files, StringComparer.Ordinal) { ["main.mcl"] = main });

    private PolicySource Open(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) =>
        PolicySource.InMemory(Path, files.ContainsKey("metadata.yaml") ? "" : "main.mcl", files);

    private bool Take(string header, string body)
    {
        var words = header.Split(' ');
        switch (words)
        {
            case ["expect", var what]:
                Expectation = Enum.TryParse<Expectation>(what, ignoreCase: true, out var expectation)
                    ? expectation
                    : throw new FormatException($"{Path}: `{header}` is no expectation");
                Expected = body;
                return true;
            case ["hostname", var name]:
                Hostname = name;
                return false;
            case ["module-path", var folder]:
                ModulePath = folder;
                return false;
            case [var file]:
                _files.Add(file, Encoding.UTF8.GetBytes(body));
                return false;
            default:
                throw new FormatException($"{Path}: `-- {header} --` is neither a file nor an option");
        }
    }

    [GeneratedRegex("^-- (?<what>.+) --$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Header();
}
