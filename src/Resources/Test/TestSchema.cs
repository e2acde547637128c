using Mgmt.Model;

namespace Mgmt.Resources.Test;

/// <summary>The field table of <c>test</c>.</summary>
internal static class TestSchema
{
    public const long TheAnswer = 42;

    private const FieldFlags Any = FieldFlags.Receivable | FieldFlags.InPlace;

    public static readonly Field<bool> ValidateBool = Fields.Bool("validatebool", "Makes validation fail.", flags: Any);

    public static readonly Field<Str> ValidateError = Fields.Str("validateerror", "Makes validation fail with this message.", flags: Any);

    public static readonly Field<bool> AlwaysGroup = Fields.Bool("alwaysgroup", "Groups with any other that says so.", flags: Any);

    public static readonly Field<bool> CompareFail = Fields.Bool("comparefail", "Makes it equal to no other, not even to one stated alike.", flags: Any);

    public static readonly Field<Str> SendValue = Fields.Str("sendvalue", "What is sent as `hello`.", flags: Any);

    public static readonly Field<Value> ExpectRecv = Fields.Of("expectrecv", "[]str", "Fields that must have a value when it runs.", flags: Any | FieldFlags.Optional);

    public static readonly Field<long> WaitForError = Fields.Int("waitforerror", "Milliseconds after which a check fails; 0 for never.", flags: Any);

    public static readonly Field<Str?> Hello = Fields.OptionalStr("hello", "The value of `sendvalue`.");

    public static readonly Field<long> Answer = Fields.Int("answer", "42.");

    public static readonly KindSchema Schema = new(
        "test",
        KindTraits.AutoGroup | KindTraits.Refresh | KindTraits.Send | KindTraits.Receive,
        "Nothing, with a field of every type. For tests of policies and tools.",
        [
            Fields.Bool("bool", "A truth value.", flags: Any),
            Fields.Str("str", "A string.", flags: Any),
            Fields.Int("int", "An integer.", flags: Any),
            .. Sized("int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64", "byte", "rune"),
            Fields.Float("float32", "A float.", flags: Any),
            Fields.Float("float64", "A float.", flags: Any),
            Fields.OptionalBool("boolptr", "A truth value, or nothing.", Any),
            Fields.OptionalStr("stringptr", "A string, or nothing.", Any),
            Fields.OptionalSized("int64ptr", "int64", "An integer, or nothing.", Any),
            Fields.OptionalSized("int8ptr", "int8", "An integer of 8 bits, or nothing.", Any),
            Fields.OptionalSized("uint8ptr", "uint8", "An unsigned integer of 8 bits, or nothing.", Any),
            Fields.OptionalSized("int8ptrptrptr", "int8", "An integer of 8 bits, or nothing.", Any),
            Fields.StrList("slicestring", "Strings.", Any),
            Fields.Of("mapintfloat", "map{int: float}", "Floats by number.", Value.From(MapValue.Empty), Any),
            Fields.Of(
                "mixedstruct",
                "struct{somebool bool; somestr str; someint int; somefloat float}",
                "A struct.",
                Value.From(new StructValue(["somebool", "somestr", "someint", "somefloat"], [Value.False, Value.Str(""), Value.Int(0), Value.Float(0)])),
                Any),
            Fields.Any("interface", "Anything.", Any),
            Fields.Str("anotherstr", "Another string.", flags: Any),
            Fields.Of("func1", "func(int) str", "A function.", flags: Any),
            ValidateBool,
            ValidateError,
            AlwaysGroup,
            CompareFail,
            SendValue,
            ExpectRecv,
            Fields.StrList("onlyshow", "Accepted, and without effect.", Any),
            WaitForError,
            Fields.Str("comment", "Anything, for readers of the policy.", flags: Any),
        ],
        [Hello, Answer])
    {
        IsUnique = static spec => CompareFail.Of(spec),
        Example = """
            test "sender" {
            	sendvalue => "hello",
            }
            print "receiver" {}
            Test["sender"].hello -> Print["receiver"].msg
            """,
    };

    private static IEnumerable<Field> Sized(params string[] types) =>
        types.Select(static t => (Field)Fields.Sized(t, t, $"An integer of the type `{t}`.", flags: Any));
}
