using Mgmt.Model;

namespace Mgmt.Policies.Runtime.Graph;

/// <summary>Kind and name, as statements refer to resources.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The name.</param>
internal readonly record struct ResourceName(string Kind, Str Name)
{
    public bool Equals(ResourceName other) => Name == other.Name && string.Equals(Kind, other.Kind, StringComparison.Ordinal);

    public override int GetHashCode() => Name.GetHashCode();

    public override string ToString() => $"{Kind}[{Name}]";
}

/// <summary>An ordering edge as a statement gives it.</summary>
/// <param name="From">What comes first.</param>
/// <param name="To">What waits.</param>
/// <param name="Notify">Whether it carries notifications.</param>
/// <param name="FromSpan">Where <paramref name="From"/> is named.</param>
/// <param name="ToSpan">Where <paramref name="To"/> is named.</param>
/// <param name="Span">Where the edge is stated.</param>
internal sealed record StatedEdge(ResourceName From, ResourceName To, bool Notify, SourceSpan FromSpan, SourceSpan ToSpan, SourceSpan Span);

/// <summary>A hand-over as a statement gives it.</summary>
/// <param name="From">The sender.</param>
/// <param name="Output">Its output.</param>
/// <param name="To">The receiver.</param>
/// <param name="Field">Its field.</param>
/// <param name="Span">Where it is stated.</param>
internal sealed record StatedSend(ResourceName From, string Output, ResourceName To, string Field, SourceSpan Span);

/// <summary>Everything that one statement contributes at present.</summary>
/// <param name="Specs">Resources.</param>
/// <param name="Edges">Edges.</param>
/// <param name="Sends">Hand-overs.</param>
internal sealed record Contribution(IReadOnlyList<ResourceSpec> Specs, IReadOnlyList<StatedEdge> Edges, IReadOnlyList<StatedSend> Sends)
{
    public static Contribution None { get; } = new([], [], []);
}

/// <summary>A statement cannot contribute what it says.</summary>
internal sealed class GraphProblemException(IReadOnlyList<Diagnostic> problems) : Exception(problems[0].Message)
{
    public GraphProblemException(Diagnostic problem)
        : this([problem])
    {
    }

    public IReadOnlyList<Diagnostic> Problems { get; } = problems;
}
