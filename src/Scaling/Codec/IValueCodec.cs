namespace Mgmt.Scaling;

/// <summary>Values as bytes inside a state, for machines that carry values whose type is not theirs.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public interface IValueCodec<T>
{
    /// <summary>Writes <paramref name="value"/>.</summary>
    /// <exception cref="NotSupportedException">It has no form outside this process.</exception>
    void Write(StateWriter writer, T value);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="StateFormatException">The bytes are no such value.</exception>
    T Read(ref StateReader reader);
}
