namespace Mgmt.Scaling;

/// <summary>A switch with two thresholds, so that noise between them never moves it. See <c>Schmitt.md</c>.</summary>
public static class SchmittMachine
{
    /// <summary>
    /// On from <paramref name="on"/> upwards, off from <paramref name="off"/> downwards, as before in between. With
    /// <paramref name="on"/> below <paramref name="off"/> it is inverted: on from <paramref name="on"/> downwards.
    /// </summary>
    /// <param name="state">What is remembered; the default, off, to begin with.</param>
    /// <param name="x">The signal. NaN keeps the switch as it is.</param>
    /// <param name="on">The threshold that switches on, inclusive; at the other's value it alone decides. NaN keeps the switch as it is.</param>
    /// <param name="off">The threshold that switches off, inclusive. NaN keeps the switch as it is.</param>
    public static Transition<SchmittState, bool> Step(SchmittState state, double x, double on, double off)
    {
        if (double.IsNaN(x) || double.IsNaN(on) || double.IsNaN(off))
        {
            return Answer(state.On, new(state.On
                ? static (_, _, _, _) => "not a number: stays on"
                : static (_, _, _, _) => "not a number: stays off"));
        }

        var inverted = on < off;
        if (inverted ? x <= on : x >= on)
        {
            return Answer(true, new(
                inverted
                    ? static (a, b, _, _) => $"{ReasonText.Number(a)} ≤ {ReasonText.Number(b)}: on"
                    : static (a, b, _, _) => $"{ReasonText.Number(a)} ≥ {ReasonText.Number(b)}: on",
                x,
                on));
        }

        if (inverted ? x >= off : x <= off)
        {
            return Answer(false, new(
                inverted
                    ? static (a, b, _, _) => $"{ReasonText.Number(a)} ≥ {ReasonText.Number(b)}: off"
                    : static (a, b, _, _) => $"{ReasonText.Number(a)} ≤ {ReasonText.Number(b)}: off",
                x,
                off));
        }

        return Answer(state.On, new(
            state.On
                ? static (a, b, c, _) => $"{Between(a, b, c)}: stays on"
                : static (a, b, c, _) => $"{Between(a, b, c)}: stays off",
            x,
            Math.Min(on, off),
            Math.Max(on, off)));
    }

    private static Transition<SchmittState, bool> Answer(bool on, Reason reason) => new(new(on), on, reason, null);

    private static string Between(double x, double low, double high) =>
        $"{ReasonText.Number(x)} is between {ReasonText.Number(low)} and {ReasonText.Number(high)}";
}
