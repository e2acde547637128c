using Mgmt.Model;

namespace Mgmt.Resources.Relations;

/// <summary>Resources that are parts of others, and say by name whose.</summary>
internal static class Children
{
    /// <summary>True when the field <paramref name="of"/> of <paramref name="child"/> says <paramref name="parent"/>, or nothing.</summary>
    public static bool Names(ResourceSpec child, string of, Str parent) =>
        child.Schema.Find(of) is Field<Str> field && field.Of(child) is var named && (named.IsEmpty || named == parent);
}
