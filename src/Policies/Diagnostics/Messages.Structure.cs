using Mgmt.Model;

namespace Mgmt.Policies.Diagnostics;

/// <content>Stage syntax, <c>MCL11xx</c>: what the tree alone can tell.</content>
internal static partial class Messages
{
    public static Diagnostic AnnotationContradicted(SourceSpan span, Type annotation, Type actual) =>
        Syntax("MCL1101", $"can't set return type in parser: the annotation says {annotation}, the value is {actual}", span);

    public static Diagnostic DuplicateTypeField(SourceSpan span, string name) =>
        Syntax("MCL1102", $"can't set return type in parser: duplicate struct field of `{name}`", span);

    public static Diagnostic DuplicateTypeArgument(SourceSpan span, string name) =>
        Syntax("MCL1102", $"can't set return type in parser: duplicate func arg of `{name}`", span);

    public static Diagnostic InconsistentMapKey(SourceSpan span, Type common, Type actual) =>
        Syntax("MCL1103", $"inconsistent map key type: {common} != {actual}", span, "all keys of a map have one type");

    public static Diagnostic UnhashableMapKey(SourceSpan span, Type type) =>
        Syntax("MCL1104", $"map key type {type} is not hashable", span, "keys are bool, str, int, float, or structs of these");

    public static Diagnostic DuplicateMapKey(SourceSpan span) =>
        Syntax("MCL1105", $"duplicate map key: {Excerpt(span.Source.Bytes.Span[span.Start..span.End])}", span);

    public static Diagnostic DuplicateStructField(SourceSpan span, string name) =>
        Syntax("MCL1106", $"duplicate struct field name of: `{name}`", span);

    public static Diagnostic DuplicateField(SourceSpan span, string name) =>
        Syntax("MCL1107", $"resource has duplicate field of: {name}", span, "join the two, e.g. with an `if` expression as value");

    public static Diagnostic DuplicateMeta(SourceSpan span, string name) =>
        Syntax("MCL1108", $"resource has duplicate meta entry of: {name}", span, "join the two, e.g. with an `if` expression as value");

    public static Diagnostic InvalidMetaProperty(SourceSpan span, string name, IEnumerable<string> known) =>
        Syntax("MCL1109", $"invalid property: `{name}`", span, DidYouMean.Hint(name, known));

    public static Diagnostic InvalidEdgeProperty(SourceSpan span, string name) =>
        Syntax("MCL1110", $"invalid property: `{name}`", span, "edges in the body of a resource are Before, Depend, Notify and Listen");

    public static Diagnostic DuplicateClass(SourceSpan span, string name) =>
        Syntax("MCL1111", $"duplicate class name of: {name}", span);

    public static Diagnostic ImportInLoop(SourceSpan span, bool isMap) =>
        Syntax("MCL1112", $"a StmtImport can't be contained inside a {(isMap ? "StmtForKV" : "StmtFor")}", span, "import outside the loop");
}
