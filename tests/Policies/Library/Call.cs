using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library;
using Mgmt.Policies.Tests.Runtime;

namespace Mgmt.Policies.Tests.Library;

/// <summary>Calls of library functions: as a policy makes them, or with values that no policy can write.</summary>
internal static class Call
{
    private const string Imports = "import \"convert\"\nimport \"encoding\"\nimport \"example\"\nimport \"fmt\"\nimport \"iter\"\nimport \"list\"\nimport \"map\"\nimport \"math\"\nimport \"net\"\nimport \"regexp\"\nimport \"strings\"\n";

    /// <summary>The canonical text of what <paramref name="expression"/> yields in a policy.</summary>
    public static string Evaluate(string expression)
    {
        using var policy = new PolicyHarness(Policy(expression));
        var vertex = Assert.Single(policy.Graph.Vertices);
        return PolicyHarness.Anything.Of(vertex.Value).ToString();
    }

    /// <summary>The message that says why <paramref name="expression"/> is refused.</summary>
    public static string Refusal(string expression)
    {
        var result = PolicyHarness.Compile(Policy(expression));
        Assert.Null(result.Policy);
        return result.Diagnostics[0].Message;
    }

    /// <summary>What the function yields for <paramref name="arguments"/>.</summary>
    public static Value Direct(string function, params Value[] arguments)
    {
        var pure = (PureFunction)PureLibrary.All.Single(f => f.Name == function);
        return pure.Specialise(pure.Signatures[0])(arguments);
    }

    /// <summary>The failure of the function for <paramref name="arguments"/>.</summary>
    public static FunctionFailedException Failure(string function, params Value[] arguments) =>
        Assert.Throws<FunctionFailedException>(() => Direct(function, arguments));

    /// <summary>A str value of bytes, one a char.</summary>
    public static Value Bytes(string latin1) => Value.Str(Str.Adopt(System.Text.Encoding.Latin1.GetBytes(latin1)));

    private static string Policy(string expression) => Imports + $"thing \"a\" {{\n\tanything => {expression},\n}}\n";
}
