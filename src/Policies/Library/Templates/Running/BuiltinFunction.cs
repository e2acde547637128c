namespace Mgmt.Policies.Library.Templates.Running;

/// <summary>What a function of the template language does.</summary>
internal delegate Datum BuiltinBody(ReadOnlySpan<Datum> arguments);

/// <summary>A function of the template language itself.</summary>
internal sealed class BuiltinFunction(string name, int count, bool isVariadic, BuiltinBody body, Type? first = null, bool? stopsAt = null)
    : Callable(name, count, isVariadic)
{
    /// <inheritdoc/>
    public override Type? TypeOf(int argument) => argument == 0 ? first : null;

    /// <inheritdoc/>
    public override bool StopsAt(bool truth) => stopsAt == truth;

    /// <inheritdoc/>
    public override Datum Call(ReadOnlySpan<Datum> arguments) => body(arguments);
}
