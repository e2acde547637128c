using Mgmt.Host.Sources;
using Mgmt.Model;
using Mgmt.Policies.Compilation;

namespace Mgmt.Host.Running;

/// <summary>A policy that compiled, and the files that it was made of.</summary>
/// <param name="Name">What reports call it.</param>
/// <param name="Program">The program.</param>
/// <param name="Tree">Its files.</param>
/// <param name="IsLastGood">True when it was loaded from the store because the one on disk is faulty.</param>
internal sealed record LoadedPolicy(string Name, CompiledPolicy Program, ISourceTree Tree, bool IsLastGood)
{
    /// <summary>The files to watch: those that were read, whether or not they exist.</summary>
    public IEnumerable<string> WatchedFiles => Tree is DiskSourceTree disk ? disk.FilesRead.Select(f => Path.Combine(disk.Root, f)) : [];
}
