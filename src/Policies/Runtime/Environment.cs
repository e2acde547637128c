using Mgmt.Policies.Binding;

namespace Mgmt.Policies.Runtime;

/// <summary>One instance of a frame: the nodes of its variables.</summary>
internal sealed class Environment(Frame frame, Environment? parent, NodeScope scope, string key)
{
    private Node?[]? _slots;

    public Environment? Parent { get; } = parent;

    public NodeScope Scope { get; } = scope;

    /// <summary>Names the instance among all, the same in every run; for state kept across restarts.</summary>
    public string Key { get; } = key;

    /// <summary>What the parameters stand for, in order, in an instance of a function value's body.</summary>
    public IReadOnlyList<Argument> Arguments { get; init; } = [];

    public Node?[] Slots => _slots ??= new Node?[Frame.SlotCount];

    /// <summary>The instance of <paramref name="wanted"/> that is visible here.</summary>
    public Environment Of(Frame wanted)
    {
        for (var environment = this; environment is not null; environment = environment.Parent)
        {
            if (ReferenceEquals(environment.Frame, wanted))
            {
                return environment;
            }
        }

        throw new InvalidOperationException("a variable is used outside of its frame");
    }

    private Frame Frame { get; } = frame;
}
