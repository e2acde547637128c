using Mgmt.Host.Sources;
using Mgmt.Model;

namespace Mgmt.Host.Tests.Planning;

public sealed class ValidationTests : IDisposable
{
    private readonly PolicyWorkshop _workshop = new("h1");

    [Theory]
    [InlineData("""noop "" {}""", "the name is empty")]
    [InlineData("""print "" {}""", "the name is empty")]
    [InlineData("""noop "$x" {}""", "the Res name starts with a $")]
    [InlineData("""noop "$" {}""", "the Res name starts with a $")]
    [InlineData("""noop "x" { Meta:limit => 1.0, }""", "permanently limited (rate != Inf, burst = 0)")]
    [InlineData("""noop "x" { Meta:limit => 0.5, Meta:burst => 0, }""", "permanently limited (rate != Inf, burst = 0)")]
    [InlineData("""noop "x" { Meta:sema => [""], }""", "the semaphore `` needs a name")]
    [InlineData("""noop "x" { Meta:sema => ["a", "42"], }""", "the semaphore `42` needs a name")]
    [InlineData("""noop "x" { Meta:sema => ["-1"], }""", "the semaphore `-1` needs a name")]
    [InlineData("""noop "x" { Meta:export => [""], }""", "Meta:export has an empty host")]
    [InlineData("""noop "x" { Meta:export => ["h1", ""], }""", "Meta:export has an empty host")]
    [InlineData("""noop "x" { Meta:limit => 1.0, Meta:hidden => true, }""", "permanently limited (rate != Inf, burst = 0)")]
    [InlineData("""virt "x" { Meta:poll => 5, }""", "can't poll with virt resources")]
    [InlineData("""virt "x" { Meta:poll => -1, }""", "can't poll with virt resources")]
    [InlineData("""svc "x" { state => "started", }""", "`state` is `started`; it must be `running`, `stopped` or empty")]
    [InlineData("""mount "/nosuch" { state => "exists", type => "proc", }""", "the mount point `/nosuch` is no directory of this host")]
    public void Plan_DefinitionThatIsWrong_IsOfStageGraph(string statement, string message)
    {
        var plan = Plan(statement);

        Assert.Null(plan.Graph);
        var diagnostic = Assert.Single(plan.Diagnostics);
        Assert.Equal(Stage.Graph, diagnostic.Stage);
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""noop "$x" { Meta:dollar => true, }""")]
    [InlineData("""noop "x$" {}""")]
    [InlineData("""noop "x" { Meta:limit => 1.0, Meta:burst => 1, }""")]
    [InlineData("""noop "x" { Meta:sema => ["a", "a:2", ":3"], }""")]
    [InlineData("""noop "x" { Meta:export => ["*", "h1"], }""")]
    [InlineData("""svc "x" { state => "started", Meta:hidden => true, }""")]
    [InlineData("""mount "/nosuch" { Meta:hidden => true, }""")]
    [InlineData("""virt "x" { Meta:poll => 5, Meta:hidden => true, }""")]
    [InlineData("""file "/x" { state => "exists", Meta:reverse => true, }""")]
    public void Plan_DefinitionThatIsRight_HasNoFault(string statement) => Assert.Empty(Plan(statement).Diagnostics);

    [Theory]
    [InlineData("""exit "x" { code => -1, }""", "can't store negative int `-1` into unsigned `uint64` field")]
    [InlineData("""timer "x" { interval => -5, }""", "can't store negative int `-5` into unsigned `uint32` field")]
    [InlineData("""password "x" { length => 65536, }""", "can't store int `65536` into `uint16` field")]
    [InlineData("""user "x" { state => "exists", uid => 4294967296, }""", "can't store int `4294967296` into `uint32` field")]
    [InlineData("""test "x" { int8ptr => 128, }""", "can't store int `128` into `int8` field")]
    [InlineData("""test "x" { rune => 2147483648, }""", "can't store int `2147483648` into `rune` field")]
    [InlineData("""test "x" { byte => 256, Meta:hidden => true, }""", "can't store int `256` into `byte` field")]
    public void Plan_IntegerOutOfItsFieldsRange_IsRefused(string statement, string message) =>
        Assert.Contains(message, Assert.Single(Plan(statement).Diagnostics).Message, StringComparison.Ordinal);

    [Fact]
    public void Plan_TestWithEveryWritableField_HasNoFault()
    {
        var plan = Plan("""
            test "x" { int8 => -128, int16 => 1, int32 => 1, int64 => 1, uint => 1, uint8 => 255, uint16 => 1, uint32 => 1, uint64 => 1, byte => 1, rune => -1,
            float32 => 1.5, float64 => 1.5, boolptr => true, stringptr => "", int64ptr => 0, int8ptr => 0, uint8ptr => 0, int8ptrptrptr => 0,
            slicestring => [], mapintfloat => {1 => 1.5}, mixedstruct => struct{somebool => true, somestr => "", someint => 1, somefloat => 1.5},
            interface => [1], anotherstr => "", func1 => func($n) { "x" }, validatebool => false, validateerror => "", alwaysgroup => true, comparefail => false,
            sendvalue => "", expectrecv => [], onlyshow => [], waitforerror => 0, comment => "", }
            """.Replace(",\n", ", ", StringComparison.Ordinal));

        Assert.Empty(plan.Diagnostics);
    }

    [Fact]
    public void Plan_PackageStatedTwice_IsMergedOrRefused()
    {
        Assert.Equal(1, Plan("pkg \"vim\" {}\npkg \"vim\" { state => \"newest\", }").Graph?.Vertices.Count);
        var refused = Plan("pkg \"vim\" {}\npkg \"vim\" { state => \"newest\", allowdowngrade => true, }");
        Assert.Contains("allowdowngrade differs: ", Assert.Single(refused.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_TestThatEqualsNothingStatedTwice_IsRefused() =>
        Assert.Contains("inequivalent duplicate resource `test[x]`", Assert.Single(Plan("test \"x\" { comparefail => true, }\ntest \"x\" { comparefail => true, }").Diagnostics).Message, StringComparison.Ordinal);

    public void Dispose() => _workshop.Dispose();

    private Host.Planning.Plan Plan(string statement) => _workshop.Plan(PolicySource.Resolve(statement + "\n", Stream.Null), new());
}
