using Xunit.Abstractions;

namespace Mgmt.Language.Tests.Fuzz;

/// <summary>Whatever is parsed, checked or planned is judged: no exception, no hang, no stack that runs out.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Seed = 20_251;

    public static TheoryData<string, string> Runs { get; } = new()
    {
        { "parse", "bytes" },
        { "parse", "tokens" },
        { "check", "bytes" },
        { "check", "tokens" },
        { "plan", "bytes" },
        { "plan", "tokens" },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void Input_OfAFewSeconds_IsJudged(string stage, string level) => Run(stage, level, FuzzRun.Short, Seed);

    [Theory]
    [Trait("Category", "Long")]
    [MemberData(nameof(Runs))]
    public void Input_OfManyMinutes_IsJudged(string stage, string level) => Run(stage, level, FuzzRun.Long, Environment.TickCount);

    private void Run(string stage, string level, TimeSpan duration, int seed)
    {
        using var host = new FuzzHost();
        var random = new Random(seed);
        Func<FuzzInput> next = level == "bytes"
            ? new ByteMutator(FuzzSeeds.All, random).Next
            : new TokenMutator(FuzzSeeds.All, FuzzVocabulary.Of(host.Catalogue), random).Next;
        Action<FuzzInput> judge = stage switch
        {
            "parse" => FuzzVerdict.OfParsing,
            "check" => input => FuzzVerdict.OfChecking(host, input),
            _ => input => FuzzVerdict.OfPlanning(host, input),
        };
        output.WriteLine($"{new FuzzRun($"{stage}-{level}", duration).Run(next, judge)}, seed {seed}");
    }
}
