using Mgmt.Model;
using Mgmt.Policies.Binding;

namespace Mgmt.Policies.Runtime;

/// <summary>A function value: the function, and what was visible where it stands.</summary>
internal sealed class Closure(BoundLambda lambda, Environment environment) : FuncValue
{
    public BoundLambda Lambda { get; } = lambda;

    public Environment Environment { get; } = environment;
}
