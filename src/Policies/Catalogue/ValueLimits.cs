using Mgmt.Model;

namespace Mgmt.Policies.Catalogue;

/// <summary>
/// How large the values are that functions take and give, so that a policy which doubles one again and again fails, and takes nothing
/// down with it. What is asked before a result is made saves making it.
/// </summary>
internal static class ValueLimits
{
    /// <summary>The largest value, and the largest arguments of one call together, by their <see cref="Value.Size"/>: 64 MiB.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    private const int BytesOfOne = 16;

    /// <summary><paramref name="length"/> as the length of a str that can be made.</summary>
    /// <exception cref="FunctionFailedException">It is too long.</exception>
    public static int CheckLength(long length) => length <= MostBytes ? (int)length : throw Fault("the result");

    /// <summary><paramref name="count"/> as the number of elements of a list that can be made.</summary>
    /// <exception cref="FunctionFailedException">There are too many.</exception>
    public static int CheckCount(long count) => count <= MostBytes / BytesOfOne ? (int)count : throw Fault("the result");

    /// <summary>What <paramref name="body"/> makes of <paramref name="arguments"/>.</summary>
    /// <exception cref="FunctionFailedException">It fails, or they or the result are too large.</exception>
    public static Value Call(PureBody body, ReadOnlySpan<Value> arguments)
    {
        var size = 0L;
        foreach (var argument in arguments)
        {
            size += argument.Size;
        }

        if (size > MostBytes)
        {
            throw Fault(arguments.Length == 1 ? "the argument" : "the arguments together");
        }

        var result = body(arguments);
        return result.Size <= MostBytes ? result : throw Fault("the result");
    }

    private static FunctionFailedException Fault(string subject) => new($"{subject} would hold more than {MostBytes >> 20} MiB, which is the limit");
}
