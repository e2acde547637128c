using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Resources.Test;
using Mgmt.Testing;

namespace Mgmt.Resources.Tests.Test;

public sealed class TestResourceTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly IResourceKind _kind;

    public TestResourceTests() => _kind = TestKind.Create(_time);

    [Fact]
    public void Schema_Fields_AreAsInTheReference() => Snapshot.Match(
        string.Concat(_kind.Schema.Fields.Select(static f => $"{f.Name}: {f.Type} {f.SizedType}".TrimEnd() + "\n")),
        "fields");

    [Fact]
    public async Task Check_SendValue_IsSentWithTheAnswer()
    {
        var resource = _kind.Open(Spec(("sendvalue", Value.Str("hi"))));
        Assert.Empty(resource.Sent);

        Assert.Null(await Check(resource));

        Assert.Equal("hi", resource.Sent["hello"].AsStr.ToString());
        Assert.Equal(42, resource.Sent["answer"].AsInt);
    }

    [Fact]
    public void Validate_AskedToFail_Fails() =>
        Assert.Equal(
            "`validatebool` is set, so that this fails; leave it out|my error",
            string.Join('|', _kind.Validate(Spec(("validatebool", Value.True), ("validateerror", Value.Str("my error"))))));

    [Fact]
    public void TryUpdate_CompareFail_WantsANewOne()
    {
        var resource = _kind.Open(Spec());

        Assert.True(resource.TryUpdate(Spec(("int8", Value.Int(3)))));
        Assert.False(resource.TryUpdate(Spec(("comparefail", Value.True))));
    }

    [Fact]
    public void Equals_CompareFail_IsNeverTrue()
    {
        var unique = ("comparefail", Value.True);

        Assert.Equal(Spec(), Spec());
        Assert.NotEqual(Spec(unique), Spec(unique));
        Assert.NotEqual(Spec(unique), Spec());
    }

    [Fact]
    public void Equals_StructThatIsUnsetOrEmpty_IsTrue()
    {
        var empty = new StructValue(["somebool", "somestr", "someint", "somefloat"], [Value.False, Value.Str(""), Value.Int(0), Value.Float(0)]);

        Assert.Equal(Spec(), Spec(("mixedstruct", Value.From(empty))));
    }

    [Fact]
    public async Task Check_WaitForError_FailsThen()
    {
        var check = Check(_kind.Open(Spec(("waitforerror", Value.Int(1500)))));
        _time.Advance(TimeSpan.FromMilliseconds(1499));
        Assert.False(check.IsCompleted);

        _time.Advance(TimeSpan.FromMilliseconds(1));

        await Assert.ThrowsAsync<InvalidOperationException>(() => check.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task Check_ExpectedFieldNotReceived_Fails()
    {
        var expected = ("expectrecv", Value.StrList(["anotherstr"]));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Check(_kind.Open(Spec(expected))));

        Assert.Null(await Check(_kind.Open(Spec(expected, ("anotherstr", Value.Str(""))))));
    }

    private static async Task<Difference?> Check(IResource resource) =>
        await resource.CheckAsync(new(CheckCause.Change, Refresh: false, Noop: false), CancellationToken.None);

    private ResourceSpec Spec(params (string Field, Value Value)[] fields) =>
        fields.Aggregate(ResourceSpec.Create(_kind.Schema, "x"), (spec, f) => spec.With(_kind.Schema.Find(f.Field)!, f.Value));
}
