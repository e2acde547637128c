using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Library.Templates.Running;

/// <summary>A function of the catalogue as a template calls it.</summary>
internal sealed class CatalogueCall(string name, PureFunction function) : Callable(name, function.Signatures[0].Parameters.Count, isVariadic: false)
{
    private readonly FuncType _signature = function.Signatures[0];
    private PureBody? _body;

    /// <inheritdoc/>
    public override Type? TypeOf(int argument) => _signature.Parameters[argument].Type;

    /// <inheritdoc/>
    public override Datum Call(ReadOnlySpan<Datum> arguments)
    {
        _body ??= function.Specialise(_signature);
        var values = new Value[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Value;
        }

        return new(_body(values), _signature.Result);
    }
}
