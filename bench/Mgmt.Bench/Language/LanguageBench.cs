using System.Diagnostics;
using System.Globalization;

namespace Mgmt.Bench.Language;

/// <summary>Measures the compiler and the runtime of policies against their targets; prints a table.</summary>
internal static class LanguageBench
{
    private const double NanosecondsPerMillisecond = 1e6;

    private static readonly TimeSpan Recompiled = TimeSpan.FromMilliseconds(500);

    public static void Run()
    {
        Console.WriteLine("| what | result | target |\n| --- | ---: | --- |");
        Firing("chain of 10 000 sums, all fire", Policies.Chain(10_000), 1, 10_000);
        Firing("tree over 2 500 inputs, all arrive and all sums fire", Policies.Tree(2_500), 2_500, 4_999);
        OneOfMany();
        Empty();
        Bytes();
        Event("event → graph, 1 000 of 10 000 nodes fire, p99", 10, "< 1 ms");
        Event("event → graph, all of 10 000 nodes fire, p99", 100, "< 4 ms");
        Flip();
        Compile();
        Plan();
    }

    private static void Firing(string name, string text, int inputs, int nodes)
    {
        using var policy = Started(text);
        var times = Rounds(500, round =>
        {
            for (var i = 0; i < inputs; i++)
            {
                policy.Post(i, round);
            }

            return Time(() => policy.Stabilise());
        });
        Row(name, $"{Median(times) * NanosecondsPerMillisecond / nodes:F0} ns a node", "≤ 200 ns");
    }

    private static void OneOfMany()
    {
        using var policy = Started(Policies.Tree(2_500));
        var fired = 0L;
        var times = Rounds(2_000, round =>
        {
            policy.Post(round % 2_500, round);
            var before = policy.Runtime.FiredNodes;
            var time = Time(() => policy.Stabilise());
            fired = policy.Runtime.FiredNodes - before;
            return time;
        });
        Row($"1 of 2 500 inputs of the tree ({fired} nodes fire)", $"{Median(times) * 1000:F1} µs", "");
    }

    private static void Empty()
    {
        using var policy = Started(Policies.Groups(100, 20));
        const int Rounds = 1_000_000;
        var time = Time(() =>
        {
            for (var i = 0; i < Rounds; i++)
            {
                policy.Stabilise();
            }
        });
        Row("empty stabilise", $"{time * NanosecondsPerMillisecond / Rounds:F0} ns", "");
    }

    private static void Bytes()
    {
        var compiled = BenchPolicy.Compile(Policies.Chain(10_000));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        compiled.Stabilise();
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        Row("memory of a running chain", $"{bytes / compiled.Runtime.NodeCount} bytes a node", "≤ 300 bytes");
        compiled.Dispose();
    }

    private static void Event(string name, int groups, string target)
    {
        using var policy = Started(Policies.Groups(100, 20));
        var fired = 0L;
        var times = Rounds(1_000, round =>
        {
            for (var g = 0; g < groups; g++)
            {
                policy.Post(g, round);
            }

            var before = policy.Runtime.FiredNodes;
            var time = Time(() => policy.Stabilise());
            fired = policy.Runtime.FiredNodes - before;
            return time;
        });
        times.Sort();
        Row($"{name} ({fired} of {policy.Runtime.NodeCount})", $"{times[(int)(times.Count * 0.99)]:F2} ms (median {Median(times):F2})", target);
    }

    private static void Flip()
    {
        using var policy = Started(Policies.Flip());
        var fired = 0L;
        var times = Rounds(500, round =>
        {
            policy.Post(0, round % 2);
            var before = policy.Runtime.FiredNodes;
            var time = Time(() => policy.Stabilise());
            fired = policy.Runtime.FiredNodes - before;
            return time;
        });
        Row($"flip of one `if` beside 10 000 resources ({fired} nodes fire)", $"{Median(times) * 1000:F0} µs", "≤ 50 nodes");
    }

    private static void Compile()
    {
        var text = Policies.Lines(5_000);
        var times = new List<double>();
        for (var round = 0; round < 8; round++)
        {
            times.Add(Time(() => BenchPolicy.Compile(text, new())));
        }

        Row("compile 5 000 lines, first of the process", $"{times[0]:F0} ms", "< 300 ms");
        Row("compile 5 000 lines, warm", $"{Median(times):F0} ms", "< 300 ms");
    }

    private static void Plan()
    {
        var times = new List<double>();
        for (var round = 0; round < 5; round++)
        {
            times.Add(Time(() =>
            {
                using var policy = BenchPolicy.Compile(Policies.NestedLoops());
                policy.Stabilise();
            }));
        }

        Row("10 000 resources from nested loops: compile and first graph, warm", $"{Median(times):F0} ms", "");
    }

    // The times of so many rounds, after as many to warm up: optimised code comes only after some.
    private static List<double> Rounds(int count, Func<int, double> round)
    {
        var times = new List<double>(count);
        for (var i = 1; i <= count; i++)
        {
            round(i);
        }

        Thread.Sleep(Recompiled);
        for (var i = 1; i <= count; i++)
        {
            times.Add(round(count + i));
        }

        return times;
    }

    private static BenchPolicy Started(string text)
    {
        var policy = BenchPolicy.Compile(text);
        policy.Stabilise();
        GC.Collect();
        return policy;
    }

    private static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Row(string what, string result, string target) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {result} | {target} |"));
}
