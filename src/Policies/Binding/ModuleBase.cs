namespace Mgmt.Policies.Binding;

/// <summary>Where a module lives in the deploy tree. Folders are relative to the root, with a trailing slash unless empty.</summary>
/// <param name="Directory">Its base: what the paths of <c>deploy</c> functions are relative to.</param>
/// <param name="ImportDirectory">The folder of its file: what its imports are relative to.</param>
/// <param name="ModulesPath">Where remote imports are looked up, nearest first.</param>
internal sealed record ModuleBase(string Directory, string ImportDirectory, IReadOnlyList<string> ModulesPath)
{
    /// <summary>The files that lead to the module by their imports, and its own.</summary>
    public IReadOnlyList<string> Chain { get; init; } = [];

    public static ModuleBase Root { get; } = new("", "", []);
}
