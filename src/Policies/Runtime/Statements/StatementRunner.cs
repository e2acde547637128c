using Mgmt.Policies.Binding;

namespace Mgmt.Policies.Runtime.Statements;

/// <summary>Instantiates statements: each leaves behind the node that carries it out.</summary>
internal sealed class StatementRunner(PolicyRuntime runtime)
{
    public void Run(BoundStatement statement, Environment environment, NodeScope scope)
    {
        switch (statement)
        {
            case BoundBlock block:
                foreach (var inner in block.Statements)
                {
                    Run(inner, environment, scope);
                }

                break;
            case BoundInclude include:
                Run(include.Body, environment, scope);
                break;
            case BoundIfStatement choice:
                RunIf(choice, environment, scope);
                break;
            case BoundFor loop:
                Add(new ForNode(scope, loop, runtime.Builder.Build(loop.Collection, environment, scope), environment));
                break;
            case BoundResource resource:
                Add(new ResourceNode(scope, resource, runtime.Builder, environment));
                break;
            case BoundEdge edge:
                Add(new EdgeNode(scope, edge, runtime.Builder, environment));
                break;
        }
    }

    private void RunIf(BoundIfStatement choice, Environment environment, NodeScope scope)
    {
        var condition = runtime.Builder.Build(choice.Condition, environment, scope);
        if (!condition.IsConstant)
        {
            Add(new IfStatementNode(scope, choice, condition, environment));
        }
        else if (condition.Value.AsBool)
        {
            Run(choice.Then, new Environment(choice.ThenFrame, environment, scope, environment.Key), scope);
        }
        else if (choice.Else is { } other)
        {
            Run(other, new Environment(choice.ElseFrame, environment, scope, environment.Key), scope);
        }
    }

    private void Add(StatementNode node)
    {
        node.Connect(node.Inputs);
        node.Scope.Add(node);
        runtime.CountNode(1);
        runtime.Enqueue(node);
    }
}
