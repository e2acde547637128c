using System.Diagnostics;
using System.Globalization;
using System.Text;
using Mgmt.Host;
using Mgmt.Host.Planning;
using Mgmt.Host.Sources;
using Mgmt.Model;

namespace Mgmt.Language.Tests.Depth;

/// <summary>Policies that are nested or chained beyond all measure, and what is asked of them: to be accepted or refused, soon, and at a place.</summary>
internal sealed class Deep(PolicyWorkshop workshop)
{
    /// <summary>How deeply, or how often.</summary>
    public const int Levels = 10_000;

    /// <summary>How many terms a sum has that must have a value.</summary>
    public const int Terms = 5_000;

    // Each of them takes a second or less; the rest is for machines that have other things to do.
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(3);

    /// <summary><paramref name="count"/> lines of <paramref name="format"/>, each with its number, from 1, and the one before.</summary>
    public static string Lines(int count, string format)
    {
        var text = new StringBuilder();
        for (var i = 1; i <= count; i++)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, format, i, i - 1).Append('\n');
        }

        return text.ToString();
    }

    /// <summary><paramref name="text"/>, again and again.</summary>
    public static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    /// <summary>A policy that shows <paramref name="expression"/>.</summary>
    public static string Show(string expression) => $"test \"answer\" {{\n\tinterface => {expression},\n}}\n";

    /// <summary>What <see cref="Show"/> shows in <paramref name="source"/>, which must be accepted, also when it is formatted.</summary>
    public string Answer(string source)
    {
        var (formatted, _) = PolicyFormatter.Format(SourceText.From("main.mcl", source));
        Assert.NotNull(formatted);
        var answer = Shown(source);
        Assert.Equal(answer, Shown(Encoding.UTF8.GetString(formatted)));
        return answer;
    }

    /// <summary>Formats, checks and plans; what has faults says which and where.</summary>
    public IReadOnlyList<Diagnostic> Judge(string source) => Judge(new Dictionary<string, string>(StringComparer.Ordinal) { ["main.mcl"] = source });

    /// <summary>The same for a policy of several files.</summary>
    public IReadOnlyList<Diagnostic> Judge(IReadOnlyDictionary<string, string> files)
    {
        var watch = Stopwatch.StartNew();
        var source = Source(files);
        var (formatted, faults) = PolicyFormatter.Format(SourceText.From("main.mcl", files["main.mcl"]));
        Assert.True(formatted is not null || faults.Count > 0);
        var found = workshop.Check(source, "modules/");
        var plan = workshop.Plan(source, new() { Timeout = Soon });
        Assert.True(plan.Graph is not null || plan.Diagnostics.Count > 0);
        IReadOnlyList<Diagnostic> all = [.. faults, .. found, .. plan.Diagnostics];
        Assert.All(all, static d => Assert.True(d.Message.Length > 0 && d.Span is { Line: > 0 }, d.Code));
        Assert.True(watch.Elapsed < Soon, $"it took {watch.Elapsed}");
        return plan.Diagnostics;
    }

    /// <summary>The same for one that is refused with <paramref name="code"/>.</summary>
    public void Refuse(string code, string source)
    {
        var diagnostics = Judge(source);
        Assert.True(diagnostics.Count > 0, "it is accepted");
        Assert.Equal(code, diagnostics[0].Code);
    }

    private static PolicySource Source(IReadOnlyDictionary<string, string> files) => PolicySource.InMemory(
        "deep", "main.mcl", files.ToDictionary(static f => f.Key, static f => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(f.Value), StringComparer.Ordinal));

    private string Shown(string source)
    {
        var watch = Stopwatch.StartNew();
        Plan plan = workshop.Plan(Source(new Dictionary<string, string>(StringComparer.Ordinal) { ["main.mcl"] = source }), new() { Timeout = Soon });
        Assert.True(plan.Graph is not null, ErrorText.Of(plan.Diagnostics));
        Assert.True(watch.Elapsed < Soon, $"it took {watch.Elapsed}");
        var spec = Assert.Single(plan.Graph.Vertices.Values, static v => v.Name.ToString() == "answer");
        return ValuePrinter.Canonical(spec.Raw(spec.Schema.Find("interface")!.Index));
    }
}
