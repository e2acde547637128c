using Mgmt.Model;

namespace Mgmt.Resources.Tests.Exec;

public sealed class ExecValidationTests : IDisposable
{
    private readonly ExecFixture _exec = new();

    public static TheoryData<string, string, string> Faulty => new()
    {
        { "cmd", "  ", "`cmd` is empty; give a command, or leave the field out to use the resource's name" },
        { "cmd", "\t\n", "`cmd` is empty; give a command, or leave the field out to use the resource's name" },
        { "sig", "SIGNOTHING", "`sig` names no signal: `SIGNOTHING`; give one such as SIGTERM" },
        { "sig", "15", "`sig` names no signal: `15`; give one such as SIGTERM" },
        { "creates", "relative", "`creates` is `relative`, which is no absolute path" },
        { "creates", "./x", "`creates` is `./x`, which is no absolute path" },
        { "watchfiles", "relative", "`watchfiles` has `relative`, which is no absolute path" },
        { "watchfiles", "", "`watchfiles` has ``, which is no absolute path" },
        { "mtimes", "", "`mtimes` has ``, which is no absolute path" },
        { "mtimes", "a/b", "`mtimes` has `a/b`, which is no absolute path" },
        { "cmd", "a\0b", "`cmd` contains a zero byte, which cannot be handed to a program" },
        { "args", "a\0b", "`args` contains a zero byte, which cannot be handed to a program" },
    };

    public void Dispose() => _exec.Dispose();

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Validate_FaultyField_SaysWhatToDo(string field, string value, string message)
    {
        var isList = _exec.Kind.Schema.Find(field)!.Type.Equals(Type.StrList);

        var spec = _exec.Spec("true", (field, isList ? new[] { value } : value));

        Assert.Equal(message, Assert.Single(_exec.Kind.Validate(spec)));
    }

    [Fact]
    public void Validate_ArgsWithShellOrSeveralWords_IsRefused()
    {
        Assert.StartsWith("`args` and `shell` exclude each other", Assert.Single(_exec.Kind.Validate(_exec.Spec("a", ("args", new[] { "b" }), ("shell", "/bin/sh")))), StringComparison.Ordinal);
        Assert.StartsWith("with `args`, `cmd` must be the program alone", Assert.Single(_exec.Kind.Validate(_exec.Spec("a b", ("args", new[] { "b" })))), StringComparison.Ordinal);
        Assert.StartsWith("`args` and `shell` exclude each other", Assert.Single(_exec.Kind.Validate(_exec.Spec("a b", ("args", new[] { "c" }), ("shell", "/bin/sh")))), StringComparison.Ordinal);
        Assert.StartsWith("with `args`, `cmd` must be the program alone", Assert.Single(_exec.Kind.Validate(_exec.Spec("x", ("cmd", "a\tb"), ("args", new[] { "" })))), StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_EnvironmentNames_MustBeIdentifiers()
    {
        var env = Value.From(new MapValue([.. new[] { "OK_1", "1A", "a-b", "" }.Select(static n => KeyValuePair.Create(Value.Str(n), Value.Str("x")))]));

        Assert.Equal(3, _exec.Kind.Validate(_exec.Spec("true", ("env", env))).Count());
    }

    [Fact]
    public void Validate_EmptyCmd_IsTheName() => Assert.Empty(_exec.Kind.Validate(_exec.Spec("true", ("cmd", ""))));

    [Fact]
    public void Validate_EverythingRight_IsSilent() =>
        Assert.Empty(_exec.Kind.Validate(_exec.Spec("true", ("args", new[] { "a b" }), ("sig", "SIGINT"), ("user", "nobody"), ("creates", "/x"), ("ifequals", "\0"))));
}
