using Mgmt.Model;

namespace Mgmt.Policies.Tests.Library;

public sealed class ExampleFunctionsTests
{
    [Theory]
    [InlineData("example.answer()", "42")]
    [InlineData("""example.str2int("x")""", "0")]
    [InlineData("""example.plus("a", "b")""", "\"ab\"")]
    public void Function_InPolicy_Yields(string expression, string expected) => Assert.Equal(expected, Call.Evaluate(expression));

    [Fact]
    public void ErrorBool_True_FailsForGood() => Assert.False(Call.Failure("example.errorbool", Value.True).IsCatchable);
}
