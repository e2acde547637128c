using Mgmt.Functions.Golang;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Functions.Tests.Golang;

/// <summary>Calls functions of <c>golang/…</c> that ask the host, in an environment of the test's own.</summary>
internal sealed class HostCalls(params (Str Name, Str Value)[] environment)
{
    private readonly Dictionary<string, PureFunction> _functions = GolangHostLibrary
        .All(environment.ToDictionary(static v => v.Name, static v => v.Value), "/usr/bin/mgmt")
        .Cast<PureFunction>()
        .ToDictionary(static f => f.Name, StringComparer.Ordinal);

    /// <summary>What <c>golang/NAME</c> yields.</summary>
    public Value Call(string name, params Value[] arguments)
    {
        var function = _functions["golang/" + name];
        return function.Specialise(function.Signatures[0])(arguments);
    }

    /// <summary>As <see cref="Call"/>, for a function of strings that yields one.</summary>
    public string Text(string name, params Str[] arguments) => Call(name, [.. arguments.Select(Value.Str)]).AsStr.ToString();

    /// <summary>The message of the failure of <c>golang/NAME</c>, which cannot be caught.</summary>
    public string Failure(string name, params Value[] arguments)
    {
        var failure = Assert.Throws<FunctionFailedException>(() => Call(name, arguments));
        Assert.False(failure.IsCatchable);
        return failure.Message;
    }
}
