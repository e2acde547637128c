using Mgmt.Policies.Binding;

namespace Mgmt.Policies.Runtime.Statements;

/// <summary>An <c>if</c> statement: the branch that is not taken does not exist. Without a condition's value the present one stays, frozen.</summary>
internal sealed class IfStatementNode(NodeScope scope, BoundIfStatement choice, Node condition, Environment environment) : StatementNode(scope)
{
    private NodeScope? _branch;
    private bool? _taken;

    public override Node[] Inputs => [condition];

    public override Model.SourceSpan? Span => choice.Span;

    public override IEnumerable<NodeScope> Opened => _branch is null ? [] : [_branch];

    public override IEnumerable<StatementNode> Frozen => Opened.SelectMany(PolicyRuntime.StatementsIn);

    public override void Fire(PolicyRuntime runtime)
    {
        if (Scope.IsFrozenAnywhere)
        {
            return;
        }

        if (condition.Status != NodeStatus.Value)
        {
            runtime.Freeze(this, Fault(condition, choice.Condition.Span, "if"));
            return;
        }

        runtime.Thaw(this);
        var wanted = condition.Value.AsBool;
        if (_taken == wanted)
        {
            return;
        }

        _taken = wanted;
        _branch?.Dispose(runtime);
        _branch = new(Scope, this);
        if (wanted)
        {
            runtime.Statements.Run(choice.Then, new Environment(choice.ThenFrame, environment, _branch, environment.Key), _branch);
        }
        else if (choice.Else is { } other)
        {
            runtime.Statements.Run(other, new Environment(choice.ElseFrame, environment, _branch, environment.Key), _branch);
        }
    }

    protected override void Release(PolicyRuntime runtime) => runtime.Withdraw(this);
}
