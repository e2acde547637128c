using Mgmt.Model;
using Mgmt.Policies.Syntax;

namespace Mgmt.Policies.Binding;

/// <summary>An include statement that is bound when its alias is first used, or when its turn comes.</summary>
internal sealed class PendingInclude(Binder binder, IncludeSyntax syntax, Scope scope)
{
    private Binder.IncludedClass? _result;
    private bool _isBound;

    /// <summary>The included class, or null when it is faulty.</summary>
    public Binder.IncludedClass? Bind(SourceSpan reference)
    {
        if (!_isBound)
        {
            binder.Visit(this, reference, () => _result = binder.BindInclude(syntax, scope, reference));
            _isBound = true;
        }

        return _result;
    }
}
