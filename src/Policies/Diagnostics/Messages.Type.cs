using Mgmt.Model;

namespace Mgmt.Policies.Diagnostics;

/// <summary>Stage type: inference, field and edge typing.</summary>
internal static partial class Messages
{
    public const string ComputedNameHint = "a name that is computed is a list: write it in brackets, [ … ], or through \"${x}\"";

    public static Diagnostic TypeMismatch(SourceSpan span, string fault, Type expected, Type actual, string? hint = null) =>
        Error(Stage.Type, "MCL3001", $"type error: {fault}", span, hint ?? HintConversion(expected, actual)) with { Notes = new([$"expected: {expected}", $"actual:   {actual}"]) };

    public static Diagnostic Ambiguous(SourceSpan span, Type type) =>
        Error(Stage.Type, "MCL3002", $"expr: the type is ambiguous: {type}", span, "say the type where the value is bound: $x []str = …");

    public static Diagnostic NoSignature(SourceSpan span, string reason) =>
        Error(Stage.Type, "MCL3003", $"infer error: {reason}", span);

    public static Diagnostic SignatureRefused(SourceSpan span, string reason) =>
        Error(Stage.Type, "MCL3004", $"error setting type: {reason}", span);

    public static Diagnostic FunctionArity(SourceSpan span, string name, int wanted, int given) =>
        Error(Stage.Type, "MCL3005", $"func `{name}` expected {wanted} args but got {given}", span);

    public static Diagnostic UnknownStructField(SourceSpan span, string field, StructType record) =>
        Error(Stage.Type, "MCL3006", $"field {field} was not found in struct", span, DidYouMean.Hint(field, record.FieldNames)) with { Notes = new([$"the struct is: {record}"]) };

    public static Diagnostic NotAStruct(SourceSpan span, Type type) =>
        Error(Stage.Type, "MCL3007", $"`->` needs a struct, this is {type}", span);

    public static Diagnostic NotIndexable(SourceSpan span, Type type) =>
        Error(Stage.Type, "MCL3008", $"`[ ]` needs a list or map, this is {type}", span);

    public static Diagnostic NotHashable(SourceSpan span, Type type) =>
        Error(Stage.Type, "MCL3009", $"map key type {type} is not hashable", span);

    public static Diagnostic UnknownField(SourceSpan span, string field, string kind, IEnumerable<string> candidates, bool isMeta) =>
        UnknownField(span, field, kind, isMeta ? $"a meta parameter is written `Meta:{field}`" : DidYouMean.Hint(field, candidates));

    public static Diagnostic UnknownKindWithFields(SourceSpan span, string kind, IEnumerable<string> candidates) =>
        Error(Stage.Type, "MCL3011", $"no resource kind `{kind}` available", span, DidYouMean.Hint(kind, candidates));

    public static Diagnostic DuplicateMetaParameter(SourceSpan span, string name) =>
        Error(Stage.Type, "MCL3012", $"resource has duplicate meta entry of: {name}", span);

    public static Diagnostic HalfAnEdge(SourceSpan span) =>
        Error(Stage.Type, "MCL3013", "can't create an edge with only one half", span, "write A[\"x\"] -> B[\"y\"]");

    public static Diagnostic CannotSend(SourceSpan span, string kind) =>
        Error(Stage.Type, "MCL3014", $"cannot send from resource of kind: {kind}", span);

    public static Diagnostic CannotReceive(SourceSpan span, string kind) =>
        Error(Stage.Type, "MCL3015", $"cannot recv to resource of kind: {kind}", span);

    public static Diagnostic NoSuchSend(SourceSpan span, string from, string to, string key, string side) =>
        Error(Stage.Type, "MCL3016", $"cannot send/recv from {from} to {to}: {key} key not found in {side} struct", span);

    public static Diagnostic SendTypes(SourceSpan span, string from, string to, Type sent, Type wanted) =>
        Error(Stage.Type, "MCL3017", $"cannot send/recv from {from} to {to}: field kind mismatch between {Kind(sent)} and {Kind(wanted)}", span);

    public static Diagnostic TypeTooLarge(SourceSpan span) =>
        Error(
            Stage.Type,
            "MCL3018",
            $"the type of this has more than {Type.MostParts} parts, or more than {Type.MostLevels} levels",
            span,
            "types double when structs hold the same part twice, again and again: keep what repeats in a list or a map");

    private static Diagnostic UnknownField(SourceSpan span, string field, string kind, string? hint) =>
        Error(Stage.Type, "MCL3010", $"field `{field}` does not exist in `{kind}` resource", span, hint);

    private static string? HintConversion(Type expected, Type actual) => (expected, actual) switch
    {
        _ when (expected == Type.Float && actual == Type.Int) || (expected == Type.Int && actual == Type.Float) =>
            "int and float do not mix: a float is written `1.0`, and `convert.to_float($x)` makes one of an int",
        (ListType list, _) when list.Element.Equals(actual) => "a list is written in brackets: [ … ]",
        _ when expected == Type.Str && actual is not (VariableType or FuncType) => actual is ScalarType
            ? "a str stands between quotes; `fmt.printf(\"%v\", $x)` makes one of any value"
            : "`fmt.printf(\"%v\", $x)` makes a str of any value",
        _ => null,
    };

    // The compatible text, which is read by people and by tools, calls a str a string here and nowhere else.
    private static string Kind(Type type) => type.Equals(Type.Str) ? "string" : type.ToString();
}
