using Mgmt.Policies.Binding;

namespace Mgmt.Policies.Compilation;

/// <summary>A policy that parses, binds and type-checks: what a runtime runs.</summary>
/// <threadsafety>Immutable; safe from any thread.</threadsafety>
public sealed class CompiledPolicy
{
    internal CompiledPolicy(BoundBlock program, Frame frame, bool hasState)
    {
        Program = program;
        Frame = frame;
        HasState = hasState;
    }

    internal BoundBlock Program { get; }

    internal Frame Frame { get; }

    internal bool HasState { get; }
}
