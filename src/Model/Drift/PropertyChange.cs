namespace Mgmt.Model;

/// <summary>One property that is not as it should be.</summary>
/// <param name="Property">The field's name, or what the kind calls it.</param>
/// <param name="From">What is, as text for people; a secret appears as a digest.</param>
/// <param name="To">What should be.</param>
public sealed record PropertyChange(string Property, string From, string To)
{
    /// <summary><c>property: from → to</c>.</summary>
    public override string ToString() => $"{Property}: {From} → {To}";
}
