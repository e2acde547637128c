using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Scaling;

namespace Mgmt.Policies.Library;

/// <summary>A call of <c>history</c>.</summary>
internal sealed class HistoryCall : IStatefulCall
{
    private HistoryState<Value> _state;

    public StepResult Step(ReadOnlySpan<Value> arguments, Instant now)
    {
        if (arguments[1].AsInt < 0)
        {
            throw new FunctionFailedException($"can't use a negative index of {arguments[1].AsInt}");
        }

        var transition = HistoryMachine.Step(_state, arguments[0], arguments[1].AsInt, now);
        _state = transition.State;
        return new(transition.Output, transition.Next, transition.Reason);
    }

    public byte[] Save()
    {
        var writer = new StateWriter();
        _state.Write(writer, ValueCodec.Instance);
        return writer.Written.ToArray();
    }

    public void Restore(ReadOnlySpan<byte> state)
    {
        try
        {
            _state = HistoryState<Value>.Read(state, ValueCodec.Instance);
        }
        catch (StateFormatException)
        {
            // A state of another version is worth no more than none.
            _state = default;
        }
    }
}
