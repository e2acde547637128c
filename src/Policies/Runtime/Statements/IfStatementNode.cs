using Mgmt.Policies.Binding;

namespace Mgmt.Policies.Runtime.Statements;

/// <summary>An <c>if</c> statement: the branch that is not taken does not exist. Without a condition's value the present one stays, frozen.</summary>
internal sealed class IfStatementNode(NodeScope scope, BoundIfStatement choice, Node condition, Environment environment) : StatementNode(scope)
{
    private NodeScope? _branch;
    private bool? _taken;

    public override Node[] Inputs => [condition];

    public override Model.SourceSpan? Span => choice.Span;

    public override void Fire(PolicyRuntime runtime)
    {
        if (condition.Status != NodeStatus.Value)
        {
            runtime.Freeze(this, _branch, Fault(condition, choice.Condition.Span, "if", []));
            return;
        }

        runtime.Thaw(this, _branch);
        var wanted = condition.Value.AsBool;
        if (_taken == wanted)
        {
            return;
        }

        _taken = wanted;
        _branch?.Dispose(runtime);
        _branch = new(Scope, this, $"{Scope.Key}{(wanted ? "then" : "else")}/");
        if (wanted)
        {
            runtime.Statements.Run(choice.Then, new Environment(choice.ThenFrame, environment, _branch), _branch);
        }
        else if (choice.Else is { } other)
        {
            runtime.Statements.Run(other, new Environment(choice.ElseFrame, environment, _branch), _branch);
        }
    }

    protected override void Release(PolicyRuntime runtime) => runtime.Withdraw(this);
}
