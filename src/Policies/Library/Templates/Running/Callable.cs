namespace Mgmt.Policies.Library.Templates.Running;

/// <summary>A function as a template calls it.</summary>
/// <param name="name">Its name in templates.</param>
/// <param name="count">How many arguments it takes; the least, when it is variadic.</param>
/// <param name="isVariadic">True when it takes any number more.</param>
internal abstract class Callable(string name, int count, bool isVariadic)
{
    /// <summary>Its name in templates.</summary>
    public string Name { get; } = name;

    /// <summary>What is wrong with that many arguments, or null.</summary>
    public string? RefuseCount(int given) =>
        isVariadic && given < count ? $"wrong number of args for {Name}: want at least {count} got {given}"
        : !isVariadic && given != count ? $"wrong number of args for {Name}: want {count} got {given}"
        : null;

    /// <summary>The type that an argument has to be of; null for any.</summary>
    public virtual Type? TypeOf(int argument) => null;

    /// <summary>True when an argument of that truth is the result, and those behind it are not evaluated.</summary>
    public virtual bool StopsAt(bool truth) => false;

    /// <summary>The result.</summary>
    /// <exception cref="Catalogue.FunctionFailedException">There is none.</exception>
    public abstract Datum Call(ReadOnlySpan<Datum> arguments);
}
