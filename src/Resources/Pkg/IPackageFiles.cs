using Mgmt.Model;

namespace Mgmt.Resources.Pkg;

/// <summary>What packages ship.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public interface IPackageFiles
{
    /// <summary>
    /// The files of the package <paramref name="name"/>, as absolute paths; empty when that is not known, or not at once.
    /// Does not block on a service.
    /// </summary>
    IReadOnlyList<Str> FilesOf(Str name);
}
