namespace Mgmt.Model;

/// <summary>
/// What a check found between the world and the policy. The very object that noop reports is the one that apply
/// consumes; kinds derive from it to carry what they need to close it.
/// </summary>
public class Difference
{
    /// <summary>A difference in <paramref name="changes"/>, of which there is at least one.</summary>
    public Difference(IReadOnlyList<PropertyChange> changes) =>
        Changes = changes.Count > 0 ? changes : throw new ArgumentException("a difference names what differs", nameof(changes));

    /// <summary>A difference in one property.</summary>
    public Difference(string property, string from, string to)
        : this([new PropertyChange(property, from, to)])
    {
    }

    /// <summary>What differs, property by property.</summary>
    public IReadOnlyList<PropertyChange> Changes { get; }

    /// <summary>All changes on one line.</summary>
    public override string ToString() => string.Join(", ", Changes);
}
