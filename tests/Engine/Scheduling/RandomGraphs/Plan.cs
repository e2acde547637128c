using Mgmt.Model;

namespace Mgmt.Engine.Tests.Scheduling.RandomGraphs;

/// <summary>What comes of one definition of one resource.</summary>
/// <param name="Failures">How many of its first attempts fail; <see cref="Always"/> for all.</param>
/// <param name="FailsInCheck">They fail in the check, and else in the apply.</param>
/// <param name="CheckTakes">Seconds that a check takes.</param>
/// <param name="ApplyTakes">Seconds that an apply takes.</param>
internal sealed record Plan(int Failures, bool FailsInCheck, double CheckTakes, double ApplyTakes)
{
    public const int Always = int.MaxValue;
}

/// <summary>One graph of a scenario, and what happens while it is the present one.</summary>
/// <param name="Graph">What should exist.</param>
/// <param name="Plans">By the content of the definition.</param>
/// <param name="InPlace">The resources that take a new definition over in place.</param>
/// <param name="Drifts">What the world does to resources, after so many seconds.</param>
/// <param name="LeavesAfter">The seconds after which the next graph comes in mid-run; null when it waits until this one is at rest.</param>
internal sealed record Step(
    ResourceGraph Graph,
    IReadOnlyDictionary<string, Plan> Plans,
    IReadOnlySet<string> InPlace,
    IReadOnlyList<(double After, string Name)> Drifts,
    double? LeavesAfter);
