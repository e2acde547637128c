using System.Globalization;
using Mgmt.Model;
using Mgmt.Policies.Runtime.Graph;

namespace Mgmt.Policies.Diagnostics;

/// <content>Graphs in YAML: <c>MCL12xx</c> for their text; what they have in common with policies has the codes that it has there.</content>
internal static partial class Messages
{
    public static Diagnostic NoGraph(string path) =>
        Error(Stage.Scope, "MCL2001", $"there is no graph `{path}`", null, "name a YAML file");

    public static Diagnostic BadYaml(SourceSpan span, string reason) =>
        Syntax("MCL1201", $"yaml: {char.ToLowerInvariant(reason[0])}{reason[1..].TrimEnd('.')}", span);

    public static Diagnostic IndentingTab(SourceSpan span) =>
        Syntax("MCL1201", "yaml: a tab stands where spaces indent", span, "replace it with spaces: how wide a tab is, nobody knows");

    public static Diagnostic NotUtf8(SourceSpan span) =>
        Syntax("MCL1202", "yaml: this is no UTF-8", span, "a graph is text in UTF-8; convert the file, e.g. with `iconv -t UTF-8`");

    public static Diagnostic ControlCharacter(SourceSpan span, byte character) =>
        Syntax("MCL1202", $"yaml: the control character 0x{character:x2} is in no text", span, "between double quotes it is written `\\x" + character.ToString("x2", CultureInfo.InvariantCulture) + "`");

    public static Diagnostic SeveralDocuments(SourceSpan span) =>
        Syntax("MCL1203", "yaml: a second document begins", span, "a file holds one graph");

    public static Diagnostic DuplicateKey(SourceSpan span, string key, SourceSpan other) =>
        Syntax("MCL1204", $"yaml: duplicate key: `{key}`", span) with { Notes = new([$"the other one is at {other}"]) };

    public static Diagnostic KeyWithParts(SourceSpan span) =>
        Syntax("MCL1205", "yaml: a key has parts", span, "a key is a text; of `{…}` and `[…]` as a value, put `key: ` before it");

    public static Diagnostic UnknownTag(SourceSpan span, string tag) =>
        Syntax("MCL1206", $"yaml: there is no tag `{tag}`", span, "leave it out: the types are those of the fields");

    public static Diagnostic UnknownKey(SourceSpan span, string key, string subject, IReadOnlyList<string> known) =>
        Syntax("MCL1207", $"{subject} has no `{key}`", span, DidYouMean.Hint(key, known) ?? $"it has {string.Join(", ", known)}");

    public static Diagnostic MissingKey(SourceSpan span, string key, string subject) =>
        Syntax("MCL1208", $"{subject} has no `{key}`", span, $"write `{key}: …`");

    public static Diagnostic WrongShape(SourceSpan span, string subject, string wanted, string found) =>
        Syntax("MCL1209", $"{subject} takes {wanted}, this is {found}", span, HintShape(wanted));

    public static Diagnostic NoValue(SourceSpan span, string subject) =>
        Syntax("MCL1210", $"{subject} has no value", span, "write `\"\"` for an empty text, or leave the line out");

    public static Diagnostic CollectOfGraph(SourceSpan span) =>
        Syntax("MCL1211", "`collect` is not implemented", span, "a policy in the language can read what other hosts export: `collect.res`");

    public static Diagnostic AmbiguousInteger(SourceSpan span, string text) =>
        Syntax("MCL1212", $"`{text}` is octal to some readers of YAML, and decimal to others", span, $"write {text.TrimStart('+', '-').TrimStart('0').PadLeft(1, '0')} for the decimal number, or 0o… for an octal one");

    public static Diagnostic MixedSequence(SourceSpan span, bool isMapping) =>
        Error(Stage.Type, "MCL3019", "the elements of a sequence have one type, this has another", span, isMapping ? "mappings are of one type when they have the same keys in the same order" : null);

    public static Diagnostic WrongNode(SourceSpan span, Type expected, string actual, string? hint) =>
        Error(Stage.Type, "MCL3001", $"type error: {expected} != {actual}", span, hint ?? HintNode(expected)) with { Notes = new([$"expected: {expected}", $"actual:   {actual}"]) };

    public static Diagnostic UnknownFieldOfGraph(SourceSpan span, string field, KindSchema kind, bool isMeta) => UnknownField(
        span,
        field,
        kind.Name,
        isMeta ? $"a meta parameter stands under `meta`: `meta: {{{field}: …}}`"
            : field == "fields" ? "the fields stand beside `name`"
            : DidYouMean.Hint(field, kind.Fields.Select(static f => f.Name).Append("meta")));

    public static Diagnostic StatedTwice(SourceSpan span, ResourceName name, SourceSpan other) =>
        Error(Stage.Graph, "MCL5012", $"duplicate resource `{name}`", span, "join the two; several of one name have `meta: {hidden: true}`") with { Notes = new([$"the other one is at {other}"]) };

    public static Diagnostic EdgeToNothing(SourceSpan span, ResourceName missing, IEnumerable<ResourceName> known) =>
        EdgeToNothing(span, missing) with { Hint = HintEnd(missing, known) };

    public static string HintWithoutQuotes(string text) => $"without quotes it is one: {text}";

    private static string? HintEnd(ResourceName missing, IEnumerable<ResourceName> known)
    {
        var name = missing.Name.ToString();
        return DidYouMean.Hint(name, known.Where(k => k.Kind == missing.Kind).Select(static k => k.Name.ToString()))
            ?? (known.FirstOrDefault(k => k.Name == missing.Name) is { Kind: { } kind } ? $"there is {kind}[{name}]: is the kind `{kind}` meant?" : null);
    }

    private static string HintShape(string wanted) => wanted switch
    {
        "a sequence" => "its elements begin with `- `, a line each",
        "a mapping" => "its entries are `key: value`, a line each",
        _ => "a text stands on the same line, or between quotes",
    };

    private static string? HintNode(Type expected) => expected switch
    {
        ListType => "a list is a sequence: its elements begin with `- `, or stand in `[…]`",
        MapType or StructType => "its entries are `key: value`, a line each, or stand in `{…}`",
        _ when expected == Type.Bool => "write true or false",
        _ => null,
    };
}
