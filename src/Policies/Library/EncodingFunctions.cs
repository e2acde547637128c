using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Json;
using Mgmt.Policies.Library.Text;

namespace Mgmt.Policies.Library;

/// <summary>The module <c>encoding</c>.</summary>
internal static class EncodingFunctions
{
    public static IEnumerable<FunctionDefinition> All =>
    [
        new PureFunction(
            "encoding.base64_encode",
            "func(data str) str",
            static a => Value.Str(Convert.ToBase64String(a[0].AsStr.Span)),
            "The bytes in base 64, padded.",
            """encoding.base64_encode("hello") # "aGVsbG8=" """),
        new PureFunction(
            "encoding.base64_decode",
            "func(data str) str",
            static a => Value.Str(Base64Text.TryDecode(a[0].AsStr, out var bytes) ? bytes : throw new FunctionFailedException($"illegal base64 data: {a[0]}")),
            "The bytes that are written in base 64, with padding; newlines do not count. Fails for anything else.",
            """encoding.base64_decode("aGVsbG8=") # "hello" """),
        new DecodeFunction(
            "encoding.decode_json",
            isFlexible: false,
            "The value that JSON data says, of the type that the second argument or its use asks for. Fails when the data has another one, or a struct's fields are not exactly those of the object.",
            """encoding.decode_json("{\"a\": 1}", "map{str: int}") # {"a": 1}"""),
        new DecodeFunction(
            "encoding.decode_json_flexible",
            isFlexible: true,
            "As decode_json, but a struct's fields that the data lacks have their zero values, and what the struct lacks is ignored.",
            """encoding.decode_json_flexible("{\"b\": 1}", "struct{a int; b int}") # struct{a: 0; b: 1}"""),
    ];

    private sealed class DecodeFunction(string name, bool isFlexible, string doc, string example) : PureFunction(
        name,
        ["func(data str) ?1", "func(data str, type str) ?1"],
        static _ => throw new InvalidOperationException("decode_json is always specialised"),
        doc,
        example)
    {
        public override FuncType Infer(IReadOnlyList<StaticArgument> arguments)
        {
            var signature = base.Infer(arguments);
            if (arguments.Count < 2 || (arguments[1].Type is { } known && known != Type.Str))
            {
                return signature;
            }

            return arguments[1].Value.Kind == ValueKind.Str
                ? FuncType.Create(signature.Parameters, ParseType(arguments[1].Value.AsStr))
                : throw new SignatureException("the type must be statically known: write it as a literal, or leave it out where it can be inferred");
        }

        public override string? Refuse(FuncType resolved) => JsonDecoder.Refuse(resolved.Result);

        public override PureBody Specialise(FuncType resolved)
        {
            var decoder = new JsonDecoder(isFlexible);
            return arguments => decoder.Decode(arguments[0].AsStr, resolved.Result);
        }

        private static Type ParseType(Str text)
        {
            try
            {
                var type = Type.Parse(text.ToString());
                return JsonDecoder.Refuse(type) is { } reason ? throw new SignatureException(reason) : type;
            }
            catch (FormatException fault)
            {
                throw new SignatureException(fault.Message);
            }
        }
    }
}
