namespace Mgmt.Model;

/// <summary>Names one vertex of a resource graph.</summary>
/// <param name="Kind">The kind, e.g. <c>file</c>.</param>
/// <param name="Name">The name that the policy gave it.</param>
/// <param name="Twin">0, but for the second and later of several different hidden resources of one name.</param>
public readonly record struct VertexId(string Kind, Str Name, int Twin = 0) : IComparable<VertexId>
{
    /// <summary>True when <paramref name="left"/> sorts first.</summary>
    public static bool operator <(VertexId left, VertexId right) => left.CompareTo(right) < 0;

    /// <summary>True when <paramref name="left"/> sorts last.</summary>
    public static bool operator >(VertexId left, VertexId right) => left.CompareTo(right) > 0;

    /// <summary>True unless <paramref name="left"/> sorts last.</summary>
    public static bool operator <=(VertexId left, VertexId right) => left.CompareTo(right) <= 0;

    /// <summary>True unless <paramref name="left"/> sorts first.</summary>
    public static bool operator >=(VertexId left, VertexId right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public bool Equals(VertexId other) =>
        string.Equals(Kind, other.Kind, StringComparison.Ordinal) && Name == other.Name && Twin == other.Twin;

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Name?.GetHashCode() ?? 0) + (Twin * 397));

    /// <inheritdoc/>
    public int CompareTo(VertexId other)
    {
        var order = string.CompareOrdinal(Kind, other.Kind);
        order = order != 0 ? order : Name.CompareTo(other.Name);
        return order != 0 ? order : Twin.CompareTo(other.Twin);
    }

    /// <summary><c>kind[name]</c>.</summary>
    public override string ToString() => $"{Kind}[{Name}]";
}
