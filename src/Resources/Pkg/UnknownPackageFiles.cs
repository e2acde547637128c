using Mgmt.Model;

namespace Mgmt.Resources.Pkg;

/// <summary>Nothing is known of any package.</summary>
internal sealed class UnknownPackageFiles : IPackageFiles
{
    /// <inheritdoc/>
    public IReadOnlyList<Str> FilesOf(Str name) => [];
}
