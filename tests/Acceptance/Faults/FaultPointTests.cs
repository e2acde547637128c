using System.Runtime.ExceptionServices;
using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests.Faults;

/// <summary>Wherever the program dies, the next run makes everything right, and nobody who was to be told is forgotten.</summary>
public sealed class FaultPointTests(ITestOutputHelper output) : AcceptanceTest(output)
{
    private const int AtATime = 3;

    [Fact]
    public void Kill_AtEveryFaultPoint_IsMadeGoodByTheNextRun()
    {
        // Each seed dies at its share of the points.
        var points = FaultPoints.All;
        RunCourses(3, seed => points.Where((_, i) => i % 3 == seed % 3));
    }

    [Fact]
    [Trait("Category", "Long")]
    public void Kill_AtEveryFaultPointWithFiftySeeds_IsMadeGoodByTheNextRun() => RunCourses(50, static _ => FaultPoints.All);

    private void RunCourses(int seeds, Func<int, IEnumerable<string>> pointsOf)
    {
        Assert.NotEmpty(FaultPoints.All);
        var survey = new FaultSurvey(Directory.CreateDirectory(PathOf("survey")).FullName);
        var failures = new List<Exception>();
        var next = 0;
        var runs = 0;

        // A run waits for the disk about as long as it computes.
        var threads = Enumerable.Range(0, AtATime).Select(_ => new Thread(Work)).ToList();
        threads.ForEach(static t => t.Start());
        threads.ForEach(static t => t.Join());
        Report.WriteLine($"{FaultPoints.All.Count} fault points, {seeds} seeds, {runs} runs");
        if (failures.Count > 0)
        {
            ExceptionDispatchInfo.Throw(failures[0]);
        }

        void Work()
        {
            for (var seed = Interlocked.Increment(ref next); seed <= seeds && failures.Count == 0; seed = Interlocked.Increment(ref next))
            {
                var course = new FaultCourse(survey, Directory.CreateDirectory(PathOf($"seed{seed}")).FullName, seed);
                try
                {
                    course.Run(pointsOf(seed));
                }
                catch (Exception e)
                {
                    lock (failures)
                    {
                        failures.Add(e);
                    }
                }

                Interlocked.Add(ref runs, course.Runs);
            }
        }
    }
}
