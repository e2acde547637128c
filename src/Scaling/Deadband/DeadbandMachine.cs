namespace Mgmt.Scaling;

/// <summary>A signal without its small movements. See <c>Deadband.md</c>.</summary>
public static class DeadbandMachine
{
    /// <summary>The last answer, until <paramref name="x"/> is further than <paramref name="width"/> away from it; then <paramref name="x"/>.</summary>
    /// <param name="state">What is remembered; the default to begin with, and then the first number is the first answer.</param>
    /// <param name="x">The signal. NaN changes nothing; before the first number the answer to it is NaN.</param>
    /// <param name="width">How far away still counts as no movement, inclusive. Negative counts as 0; NaN lets nothing pass.</param>
    public static Transition<DeadbandState, double> Step(DeadbandState state, double x, double width)
    {
        if (state.Last is not { } last)
        {
            return double.IsNaN(x)
                ? new(state, x, new(static (_, _, _, _) => "no number yet"), null)
                : new(new(x), x, new(static (a, _, _, _) => $"{ReasonText.Number(a)} is the first number", x), null);
        }

        if (double.IsNaN(x))
        {
            return new(state, last, new(static (a, _, _, _) => $"not a number: stays {ReasonText.Number(a)}", last), null);
        }

        var band = width < 0 ? 0 : width;
        return Math.Abs(x - last) > band
            ? new(new(x), x, new(static (a, b, c, _) => $"{ReasonText.Number(a)} is more than {ReasonText.Number(b)} away from {ReasonText.Number(c)}", x, band, last), null)
            : new(state, last, new(static (a, b, c, _) => $"{ReasonText.Number(a)} is within {ReasonText.Number(b)} of {ReasonText.Number(c)}: stays", x, band, last), null);
    }
}
