using Mgmt.Model;

namespace Mgmt.Resources.Relations;

/// <summary>Kinds that are made of children, which say by name whose they are.</summary>
internal static class Children
{
    /// <summary>
    /// True when <paramref name="child"/> is of a kind below that of <paramref name="parent"/>, and its field
    /// <paramref name="of"/> names that, or nothing.
    /// </summary>
    public static bool Belongs(ResourceSpec parent, ResourceSpec child, string of) => Belongs(parent, child, of, parent.Name);

    /// <summary>The same for a parent that is called <paramref name="name"/>.</summary>
    public static bool Belongs(ResourceSpec parent, ResourceSpec child, string of, Str name) =>
        IsBelow(parent.Kind, child.Kind)
        && child.Schema.Find(of) is Field<Str> field
        && (field.Of(child) is { IsEmpty: true } || field.Of(child) == name);

    private static bool IsBelow(string kind, string other) =>
        other.Length > kind.Length && other[kind.Length] == ':' && other.StartsWith(kind, StringComparison.Ordinal) && other.LastIndexOf(':') == kind.Length;
}
