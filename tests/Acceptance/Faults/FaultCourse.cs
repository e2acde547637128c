namespace Mgmt.Acceptance.Tests.Faults;

/// <summary>
/// Kills the program at fault points, one after the other and sometimes again while it recovers, until it has died at each;
/// whenever a run gets through, the world has to be right.
/// </summary>
internal sealed class FaultCourse(FaultSurvey survey, string folder, int seed)
{
    private const int Killed = 128 + 9;
    private const int AttemptsAPoint = 10;

    private readonly Random _random = new(seed);
    private readonly FaultWorld _world = new(folder);
    private readonly List<string> _story = [];
    private readonly Dictionary<string, int> _missed = new(StringComparer.Ordinal);
    private bool _isDamaged;

    /// <summary>How many runs it took.</summary>
    public int Runs { get; private set; }

    /// <summary>Dies at each of <paramref name="points"/>.</summary>
    public void Run(IEnumerable<string> points)
    {
        Prepare(Occasion.First);
        Finish();
        var rest = new Queue<string>(points.OrderBy(_ => _random.Next()));
        var isRight = true;
        while (rest.TryDequeue(out var point))
        {
            // Otherwise it is a crash while recovering from another one, which need not come by there.
            var isFresh = isRight || _random.Next(2) == 0;
            var hit = 1;
            if (isFresh)
            {
                Recover(isRight);
                hit = Choose(point);
            }

            isRight = !Dies(point, hit);
            if (isRight)
            {
                _missed[point] = _missed.GetValueOrDefault(point) + (isFresh ? 1 : 0);
                rest.Enqueue(point);
            }
        }

        Recover(isRight);
    }

    private int Choose(string point)
    {
        var possible = survey.OccasionsOf(point);
        Assert.True(possible.Count > 0, $"nothing that this test does reaches the fault point {point}");
        Assert.True(_missed.GetValueOrDefault(point) < AttemptsAPoint, $"the fault point {point} was not reached any more {Story()}");
        var occasion = possible[_random.Next(possible.Count)];
        Prepare(occasion);

        // How often it comes by varies with what is committed together; the first time is sure.
        return _missed.ContainsKey(point) ? 1 : 1 + _random.Next(survey.HitsOf(point, occasion));
    }

    private void Prepare(Occasion occasion)
    {
        _isDamaged = occasion == Occasion.Damaged;
        _world.Prepare(occasion);
        _story.Clear();
        _story.Add(occasion.ToString());
    }

    private void Recover(bool isRight)
    {
        if (!isRight)
        {
            Finish();
        }

        if (_isDamaged)
        {
            // The damage was told; now there is none any more.
            _isDamaged = false;
            Finish();
        }
    }

    private bool Dies(string point, int hit)
    {
        _story.Add($"{point}:{hit}");
        return Run("MGMT_FAULT", $"{point}:{hit}:kill") == Killed;
    }

    private void Finish() => Assert.True(Run("MGMT_FAULT", "") == 0, $"died without a fault {Story()}");

    private int Run(string variable, string value)
    {
        Runs++;
        using var run = _world.Start(variable, value);
        var code = run.WaitForExit();
        _world.Heard(run);
        if (code != Killed)
        {
            Assert.True(code == 0, $"exited with {code} {Story()}\n{run}");
            Assert.True(_isDamaged || !run.Errors.Any(static l => l.StartsWith("alert", StringComparison.Ordinal)), $"alerts {Story()}\n{run}");
            _world.Verify($"{Story()}\n{run}");
        }

        return code;
    }

    private string Story() => $"(seed {seed}: {string.Join(", then ", _story)})";
}
