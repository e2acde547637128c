namespace Mgmt.Policies.Library.Templates.Printing;

/// <summary>A finite float's magnitude: the mantissa times two to the exponent.</summary>
internal readonly record struct FloatBits(long Mantissa, int Exponent)
{
    /// <summary>How many bits of the mantissa a float holds, beside the leading one that it need not.</summary>
    public const int Held = 52;

    private const int ExponentMask = 0x7FF;
    private const int Bias = 1023;

    /// <summary>Takes <paramref name="value"/> apart.</summary>
    public static FloatBits Of(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var fraction = bits & ((1L << Held) - 1);
        var biased = (int)((bits >> Held) & ExponentMask);
        return new(biased == 0 ? fraction : fraction | (1L << Held), Math.Max(biased, 1) - Bias - Held);
    }
}
