namespace Mgmt.Scaling;

/// <summary>
/// Why a machine answered as it did, in one short line. The line is made when somebody reads it; making a reason
/// allocates nothing.
/// </summary>
/// <threadsafety>Immutable; safe from any thread.</threadsafety>
public readonly record struct Reason
{
    private readonly Render? _render;
    private readonly double _a;
    private readonly double _b;
    private readonly double _c;
    private readonly double _d;

    internal Reason(string code, Render render, double a = 0, double b = 0, double c = 0, double d = 0)
    {
        Code = code;
        _render = render;
        _a = a;
        _b = b;
        _c = c;
        _d = d;
    }

    internal Reason(Render render, double a = 0, double b = 0, double c = 0, double d = 0)
        : this("", render, a, b, c, d)
    {
    }

    internal delegate string Render(double a, double b, double c, double d);

    /// <summary>The name that Kubernetes' horizontal autoscaler gives it, e.g. <c>TooManyReplicas</c>; empty when it has none.</summary>
    public string Code { get; } = "";

    /// <summary>The line itself, e.g. <c>0.83 ≥ 0.7: on</c>, behind the code where there is one.</summary>
    public string Text
    {
        get
        {
            var line = _render?.Invoke(_a, _b, _c, _d) ?? "";
            return string.IsNullOrEmpty(Code) ? line : $"{Code}: {line}";
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
