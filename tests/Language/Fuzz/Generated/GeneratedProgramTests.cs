using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mgmt.Host;
using Mgmt.Host.Sources;
using Mgmt.Model;
using Mgmt.Policies.Formatting;
using Mgmt.Policies.Syntax;
using Xunit.Abstractions;

namespace Mgmt.Language.Tests.Fuzz.Generated;

/// <summary>
/// Programs that are well typed by construction are accepted, mean what an evaluator of their tree says, and mean the same when they are formatted.
/// </summary>
public sealed class GeneratedProgramTests(Workshops workshops, ITestOutputHelper output) : IClassFixture<Workshops>
{
    private const int Few = 200;
    private const int Batch = 500;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private static string LastProgram => Path.Combine(Path.GetDirectoryName(Here())!, "../../../../artifacts/fuzz/last-program");

    [Fact]
    public void Program_OfAFew_MeansWhatItsTreeSays() => Check(Config.QuickThrowOnFailure.WithMaxTest(Few).WithReplay(20_251, 1));

    [Fact]
    [Trait("Category", "Long")]
    public void Program_OfThousands_MeansWhatItsTreeSays()
    {
        var watch = Stopwatch.StartNew();
        var programs = 0;
        while (watch.Elapsed < FuzzRun.Long)
        {
            Check(Config.QuickThrowOnFailure.WithMaxTest(Batch));
            programs += Batch;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{programs} programs in {watch.Elapsed.TotalSeconds:F1} s, {programs / watch.Elapsed.TotalSeconds:F0} a second"));
    }

    // A smaller program of the same seed is tried when one fails.
    private void Check(Config config)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(LastProgram)!);
        var programs =
            from seed in Gen.Choose(0, int.MaxValue)
            from size in Gen.Choose(1, 9)
            select (Seed: seed, Size: size);
        var shrinking = Arb.From(programs, static p => Enumerable.Range(1, p.Size - 1).Select(size => (p.Seed, Size: size)));
        FsCheck.Check.One(config, Prop.ForAll(shrinking, p => Holds(p.Seed, p.Size)));
    }

    private void Holds(int seed, int size)
    {
        var (tree, text) = ProgramGenerator.Generate(seed, size);
        File.WriteAllText(LastProgram, text);
        var workshop = workshops.For("h1");
        var faults = workshop.Check(Source(text), "modules/");
        Same("", ErrorText.Of(faults), "faults", text);
        Same(ReferenceEvaluator.Run(tree), Planned(workshop, text), "meaning", text);

        var file = PolicyParser.Parse(SourceText.From("main.mcl", text)).File;
        var formatted = Formatter.Format(file);
        var again = PolicyParser.Parse(new SourceText("main.mcl", formatted));
        var formattedText = Encoding.UTF8.GetString(formatted);
        Same(TreeDump.Of(file), TreeDump.Of(again.File), "tree of the formatted text", text);
        Same(formattedText, Encoding.UTF8.GetString(Formatter.Format(again.File)), "text formatted twice", text);
        Same(Planned(workshop, text), Planned(workshop, formattedText), "meaning of the formatted text", text);
    }

    private static void Same(string expected, string actual, string what, string text) =>
        Assert.True(string.Equals(expected, actual, StringComparison.Ordinal), $"{what}\nexpected:\n{expected}\nactual:\n{actual}\nprogram:\n{text}");

    private static string Planned(PolicyWorkshop workshop, string text)
    {
        var plan = workshop.Plan(Source(text), new() { Timeout = Timeout });
        if (plan.Graph is not { } graph)
        {
            return ErrorText.Of(plan.Diagnostics);
        }

        return string.Join('\n', graph.Vertices.OrderBy(static v => $"test[{v.Key.Name}]", StringComparer.Ordinal)
            .SelectMany(static v => v.Value.Schema.Fields.Where(f => f.IsSet(v.Value)).OrderBy(static f => f.Name, StringComparer.Ordinal)
                .Select(f => $"\t{f.Name} => {ValuePrinter.Canonical(v.Value.Raw(f.Index))}").Prepend($"test[{v.Key.Name}]"))
            .Concat(graph.Edges.Keys.Select(static e => $"test[{e.From.Name}] -> test[{e.To.Name}]").Order(StringComparer.Ordinal)));
    }

    private static PolicySource Source(string text) => PolicySource.InMemory(
        "generated", "main.mcl", new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal) { ["main.mcl"] = Encoding.UTF8.GetBytes(text) });

    private static string Here([CallerFilePath] string here = "") => here;
}
