using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library;

namespace Mgmt.Policies.Tests.Library.Golang;

/// <summary>Calls functions of <c>golang/…</c> by name.</summary>
internal static class Calls
{
    /// <summary>The functions, by full name.</summary>
    public static IReadOnlyDictionary<string, PureFunction> Functions { get; } = PureLibrary.All.OfType<PureFunction>()
        .Where(static f => f.Name.StartsWith("golang/", StringComparison.Ordinal))
        .ToDictionary(static f => f.Name, StringComparer.Ordinal);

    /// <summary>What <c>golang/NAME</c> yields.</summary>
    public static Value Call(string name, params Value[] arguments) => Functions["golang/" + name].Body(arguments);

    /// <summary>As <see cref="Call"/>, for a function of strings that yields one.</summary>
    public static Str Text(string name, params Str[] arguments) => Call(name, [.. arguments.Select(Value.Str)]).AsStr;

    /// <summary>The failure of <c>golang/NAME</c>.</summary>
    public static FunctionFailedException Failure(string name, params Value[] arguments) =>
        Assert.Throws<FunctionFailedException>(() => Call(name, arguments));
}
