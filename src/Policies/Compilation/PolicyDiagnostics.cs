using Mgmt.Model;
using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Compilation;

/// <summary>Diagnostics of what is found beyond this room: by the kinds, and while a policy runs.</summary>
public static class PolicyDiagnostics
{
    /// <summary>A resource is not valid, for <paramref name="reason"/>.</summary>
    public static Diagnostic Invalid(ResourceSpec spec, string reason) => Messages.Invalid(spec, reason);

    /// <summary>The automatic edges close <paramref name="cycle"/> in <paramref name="graph"/>.</summary>
    public static Diagnostic Cyclic(ResourceGraph graph, IReadOnlyList<VertexId> cycle) => Messages.AutomaticCycle(graph.Vertices[cycle[0]].Origin, cycle);

    /// <summary>The policy cannot be evaluated, because of <paramref name="reason"/> at <paramref name="span"/>.</summary>
    public static Diagnostic NotEvaluated(string reason, SourceSpan span) => Messages.EvaluationFailed(span, reason, isCatchable: false);

    /// <summary>The policy stopped everything, with <paramref name="message"/> at <paramref name="span"/>.</summary>
    public static Diagnostic Panicked(string message, SourceSpan? span) => Messages.Panicked(message, span);
}
