using Mgmt.Model;

namespace Mgmt.Policies.Binding;

/// <summary>What reports call a file of a policy.</summary>
internal static class DisplayPath
{
    public static string Of(ISourceTree tree, string file) =>
        tree.DisplayRoot.Length == 0 ? file : $"{tree.DisplayRoot.TrimEnd('/')}/{file}";
}
