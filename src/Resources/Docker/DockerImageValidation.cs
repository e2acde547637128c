using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Docker;

/// <summary>What is wrong with a definition of a <c>docker:image</c>.</summary>
internal static class DockerImageValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
        Word.Fault(spec, DockerImageSchema.State, "exists", "absent", ""),
        DockerVersion.Fault(spec, DockerImageSchema.ApiVersion));
}
