using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Templates.Parsing;
using Mgmt.Policies.Library.Templates.Running;

namespace Mgmt.Policies.Library.Templates;

/// <summary><c>golang.template</c>: Go's template language over the values of a policy.</summary>
internal sealed class TemplateFunction : PureFunction
{
    private readonly TemplateFunctions _functions;

    /// <summary>A template function whose templates can call the simple ones among <paramref name="others"/>.</summary>
    public TemplateFunction(IEnumerable<FunctionDefinition> others)
        : base(
            "golang.template",
            ["func(template str) str", "func(template str, vars ?1) str"],
            static _ => throw new InvalidOperationException("a template is always specialised"),
            "The text that a Go template makes of a value, which is dot in it. Fields of structs have their first letter upper case there; functions without type variables can be called, `_` for `.` and `/` in their names. Fails when the template is wrong or does not suit the value.",
            """golang.template("{{ .Name }} has {{ len .Disks }}", struct{name => "vm1", disks => ["a", "b"]}) # "vm1 has 2" """) =>
        _functions = new(others);

    /// <inheritdoc/>
    public override bool IsSpeculatable => false;

    /// <inheritdoc/>
    public override string? Refuse(FuncType resolved) =>
        resolved.Parameters.Count > 1 && TemplateFunctions.HasFunctions(resolved.Parameters[1].Type)
            ? $"template takes no functions, and there is one in {resolved.Parameters[1].Type}"
            : null;

    /// <inheritdoc/>
    public override PureBody Specialise(FuncType resolved)
    {
        var type = resolved.Parameters.Count > 1 ? resolved.Parameters[1].Type : null;
        Str? text = null;
        ParsedTemplate? template = null;
        return arguments =>
        {
            if (template is null || text != arguments[0].AsStr)
            {
                template = TemplateParser.Parse(arguments[0].AsStr, _functions);
                text = arguments[0].AsStr;
            }

            return Value.Str(Executor.Render(template, type is null ? Datum.Nothing : new(arguments[1], type)));
        };
    }
}
