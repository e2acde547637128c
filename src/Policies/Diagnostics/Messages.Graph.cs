using Mgmt.Model;
using Mgmt.Policies.Binding;
using Mgmt.Policies.Runtime.Graph;

namespace Mgmt.Policies.Diagnostics;

/// <summary>Stages eval and graph: functions that fail while the first graph is made, and the resources themselves.</summary>
internal static partial class Messages
{
    public static Diagnostic EvaluationFailed(SourceSpan? span, string reason, bool isCatchable) =>
        Error(Stage.Eval, "MCL4001", reason, span, isCatchable ? "`<|>` gives another value for an expression that may fail" : null);

    public static Diagnostic Panicked(string reason, SourceSpan? span) =>
        Error(Stage.Eval, "MCL4002", reason, span);

    public static Diagnostic UnknownKind(BoundResource resource, Str name) =>
        Error(Stage.Graph, "MCL5001", $"cannot create resource kind `{resource.Kind}` with name `{name}`: no resource kind `{resource.Kind}` available", resource.KindSpan, resource.KindHint);

    public static Diagnostic OutOfRange(SourceSpan span, long value, string sized, string field) => value < 0 && sized.StartsWith('u')
        ? Error(Stage.Graph, "MCL5002", $"can't store negative int `{value}` into unsigned `{sized}` field", span, $"`{field}` takes 0 and up")
        : Error(Stage.Graph, "MCL5002", $"can't store int `{value}` into `{sized}` field", span, $"`{field}` takes {SizedIntegers.Minimum(sized)} to {SizedIntegers.Maximum(sized)}");

    public static Diagnostic MetaOutOfRange(SourceSpan span, string reason) =>
        Error(Stage.Graph, "MCL5003", reason, span);

    public static Diagnostic InequivalentDuplicate(ResourceSpec first, ResourceSpec second) =>
        Error(Stage.Graph, "MCL5004", $"inequivalent duplicate resource `{second}` found: {WhatDiffers(first, second)}", second.Origin) with { Notes = TheOther(first) };

    public static Diagnostic IncompatibleDuplicate(ResourceSpec first, ResourceSpec second, string reason) =>
        Error(Stage.Graph, "MCL5008", $"incompatible duplicate resource `{second}` found: {reason}", second.Origin) with { Notes = TheOther(first) };

    public static Diagnostic InequivalentExport(ResourceSpec first, ResourceSpec second, string host) =>
        Error(Stage.Graph, "MCL5009", $"inequivalent duplicate export: {second} to {host}: {WhatDiffers(first, second)}", second.Origin) with { Notes = TheOther(first) };

    public static Diagnostic DuplicateReceive(SourceSpan? span, VertexId receiver, string field) =>
        Error(Stage.Graph, "MCL5010", $"resource: `{receiver}` has duplicate receive on: `{field}` param", span, "one sender a field; drop one of the two");

    public static Diagnostic HiddenSender(SourceSpan? span, VertexId sender) =>
        Error(Stage.Graph, "MCL5011", $"cannot send from hidden resource: {sender}", span);

    private static EquatableList<string> TheOther(ResourceSpec first) => new([$"the other one is at {first.Origin}"]);

    private static string WhatDiffers(ResourceSpec first, ResourceSpec second)
    {
        var fields = second.ChangedFields(first);
        return fields.Count > 0 ? $"the contents of {string.Join(", ", fields.Select(static f => f.Name))} differ"
            : first.Meta.Equals(second.Meta) ? "it equals no other"
            : "the meta parameters differ";
    }

    public static Diagnostic EdgeToNothing(SourceSpan span, ResourceName missing) =>
        Error(Stage.Graph, "MCL5005", $"edge cannot find resource kind: {missing.Kind} named: `{missing.Name}`", span);

    public static Diagnostic ResourceCycle(SourceSpan? span, EdgeKey edge) =>
        Error(Stage.Graph, "MCL5006", $"resource graph has cycles: {edge.From} -> {edge.To} closes one", span);

    public static Diagnostic AutomaticCycle(SourceSpan? span, IReadOnlyList<VertexId> cycle) =>
        Error(
            Stage.Graph,
            "MCL5006",
            $"resource graph has cycles: {string.Join(" -> ", cycle)} -> {cycle[0]}",
            span,
            "an automatic edge closes it: take the stated edge away that goes the other way, or set Meta:autoedge => false on a resource of the cycle");

    public static Diagnostic Invalid(ResourceSpec spec, string reason) =>
        Error(Stage.Graph, "MCL5007", $"{spec}: {reason}", spec.Origin);
}
