using Mgmt.Model;

namespace Mgmt.Policies.Catalogue;

/// <summary>Where a call stands in the files of its policy.</summary>
/// <param name="Tree">The files of the policy.</param>
/// <param name="Base">The folder of the module whose text has the call, without a leading and with a trailing slash; empty for the root.</param>
public sealed record CallSite(ISourceTree Tree, string Base);

/// <summary>Makes the body of a call that stands at <paramref name="site"/>.</summary>
public delegate PureBody ModuleBody(CallSite site);

/// <summary>A function whose result depends on the module that calls it, besides its arguments.</summary>
public sealed class ModuleFunction : FunctionDefinition
{
    private readonly ModuleBody _body;

    /// <summary>A function with one signature, as text.</summary>
    public ModuleFunction(string name, string signature, ModuleBody body, string doc, string example)
        : base(name, [(FuncType)Type.Parse(signature)], doc, example) =>
        _body = body;

    /// <summary>The body of a call that stands at <paramref name="site"/>.</summary>
    public PureBody Bind(CallSite site) => _body(site);
}
