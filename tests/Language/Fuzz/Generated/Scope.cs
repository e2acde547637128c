namespace Mgmt.Language.Tests.Fuzz.Generated;

/// <summary>A variable in reach; <c>IsKnown</c> says whether its type is known before inference.</summary>
internal sealed record Variable(string Name, Type Type, bool IsKnown);

/// <summary>A function statement of the program, for any types its shape allows.</summary>
internal sealed record Function(string Name, FunctionShape Shape, IReadOnlyList<Type> Parameters, Type? Result);

/// <summary>How a function statement may be called.</summary>
internal enum FunctionShape
{
    /// <summary>With the types it was made for.</summary>
    Fixed,

    /// <summary><c>(T) T</c>.</summary>
    Identity,

    /// <summary><c>(bool, T, T) T</c>.</summary>
    Pick,

    /// <summary><c>([]T, int, T) T</c>: an element, or else the last argument.</summary>
    Element,
}

/// <summary>A class in reach: its parameters after the path, null for one of any type; and what it leaves behind an alias.</summary>
internal sealed record Class(string Name, IReadOnlyList<Type?> Parameters, IReadOnlyList<Variable> Left);

/// <summary>What can be named where an expression is made.</summary>
internal sealed class Scope
{
    public List<Variable> Variables { get; private init; } = [];

    public List<Function> Functions { get; private init; } = [];

    public List<Class> Classes { get; private init; } = [];

    /// <summary>The variable that tells apart the turns and includes around a block; null outside them all.</summary>
    public string? Path { get; init; }

    /// <summary>What a block inside may name.</summary>
    public Scope Inner(string? path) => new()
    {
        Variables = [.. Variables],
        Functions = [.. Functions],
        Classes = [.. Classes],
        Path = path ?? Path,
    };
}
