using System.Runtime.CompilerServices;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Templates.Parsing;

namespace Mgmt.Policies.Library.Templates.Running;

/// <summary>One run of a template: its variables, how far it went, and which of its templates is running.</summary>
internal sealed class TemplateRun(TemplateSource source)
{
    /// <summary>How deep templates may call each other.</summary>
    public const int GreatestDepth = 1000;

    // About a second: a loop that goes on longer would hold up every other resource of the policy.
    private const int GreatestSteps = 5_000_000;

    private int _steps;

    /// <summary>The variables.</summary>
    public VariableStack Variables { get; } = new();

    /// <summary>The name of the template that is running.</summary>
    public Str Executing { get; set; } = TemplateSource.Name;

    /// <summary>Counts one step.</summary>
    /// <exception cref="FunctionFailedException">There were too many, or no room is left for the calls they are in.</exception>
    public void Step(Part at)
    {
        if (++_steps > GreatestSteps)
        {
            throw Fault(at, $"the template takes more than {GreatestSteps} steps");
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Fault(at, "templates and parentheses are nested too deeply");
        }
    }

    /// <summary>A failure at a part of the text.</summary>
    public FunctionFailedException Fault(Part at, string message) => source.Fault(Executing, at, message);

    /// <summary>A part of the text, for messages.</summary>
    public string Excerpt(Part part) => source.Excerpt(part);
}
