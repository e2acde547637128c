using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Scaling;

namespace Mgmt.Policies.Library;

/// <summary>A call of <c>signal.last_good</c>.</summary>
internal sealed class LastGoodCall : ILenientCall
{
    private const byte Version = 1;

    private Value _value;
    private Instant _until;
    private bool _wasGood;

    public StepResult Step(LenientArgument lenient, ReadOnlySpan<Value> others, Instant now)
    {
        if (!lenient.Value.IsNone)
        {
            (_value, _wasGood) = (lenient.Value, true);
            return new(_value);
        }

        // It was good up to this very moment.
        var milliseconds = others[0].AsInt;
        if (_wasGood)
        {
            (_until, _wasGood) = (now + TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, 0, int.MaxValue)), false);
        }

        if (_value.IsNone && lenient.IsPending)
        {
            return default;
        }

        return !_value.IsNone && now < _until
            ? new(_value, _until)
            : throw new FunctionFailedException($"there has been no value for {milliseconds} ms", isCatchable: true);
    }

    public byte[] Save()
    {
        if (_value.IsNone)
        {
            return [];
        }

        var writer = new StateWriter();
        writer.Byte(Version);
        writer.Bool(_wasGood);
        writer.Int(_until.Ticks);
        try
        {
            ValueCodec.Instance.Write(writer, _value);
        }
        catch (NotSupportedException)
        {
            // A function cannot be kept over a restart.
            return [];
        }

        return writer.Written.ToArray();
    }

    public void Restore(ReadOnlySpan<byte> state)
    {
        try
        {
            var reader = new StateReader(state);
            if (reader.Byte() == Version)
            {
                _wasGood = reader.Bool();
                _until = new(reader.Int());
                _value = ValueCodec.Instance.Read(ref reader);
            }
        }
        catch (StateFormatException)
        {
            // A state of another version is worth no more than none.
            (_value, _wasGood, _until) = (default, false, default);
        }
    }
}
