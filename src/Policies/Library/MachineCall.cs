using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Scaling;

namespace Mgmt.Policies.Library;

/// <summary>One step of a machine: the state before and the arguments in, the state after and the result out.</summary>
/// <typeparam name="TState">The machine's state.</typeparam>
/// <typeparam name="TOutput">Its output.</typeparam>
internal delegate Transition<TState, TOutput> MachineStep<TState, TOutput>(TState state, ReadOnlySpan<Value> arguments, Instant now);

/// <summary>A call of a function whose state is a machine's of the room Scaling.</summary>
/// <typeparam name="TState">The machine's state; its default is the beginning.</typeparam>
/// <typeparam name="TOutput">Its output.</typeparam>
internal sealed class MachineCall<TState, TOutput>(MachineStep<TState, TOutput> step, Func<TOutput, Value> output) : IStatefulCall
    where TState : struct, IMachineState<TState>
{
    private TState _state;

    public StepResult Step(ReadOnlySpan<Value> arguments, Instant now)
    {
        var transition = step(_state, arguments, now);
        _state = transition.State;
        return new(output(transition.Output), transition.Next, transition.Reason);
    }

    public byte[] Save() => StateCodec.Encode(_state);

    public void Restore(ReadOnlySpan<byte> state)
    {
        try
        {
            _state = StateCodec.Decode<TState>(state);
        }
        catch (StateFormatException)
        {
            // A state of another machine or version is worth no more than none.
            _state = default;
        }
    }
}
