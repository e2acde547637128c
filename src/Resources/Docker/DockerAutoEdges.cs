using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Resources.Relations;

namespace Mgmt.Resources.Docker;

/// <summary>A container comes after its image; one that has to go comes before it.</summary>
internal static class DockerAutoEdges
{
    public static AutoEdgePlan OfContainer(ResourceSpec spec)
    {
        var image = Identity.DockerImage(Tagged(DockerContainerSchema.Image.Of(spec)));
        return new([], [DockerContainerSchema.State.Of(spec) == "removed" ? AutoEdgeWish.Before(image) : AutoEdgeWish.After(image)]);
    }

    public static AutoEdgePlan OfImage(ResourceSpec spec) => new([Identity.DockerImage(Tagged(spec.Name))], []);

    /// <summary>The reference <paramref name="image"/> with its tag. A colon before a slash belongs to a port.</summary>
    private static Str Tagged(Str image)
    {
        var name = image.Span[(image.Span.LastIndexOf((byte)'/') + 1)..];
        return name.ContainsAny((byte)':', (byte)'@') ? image : Str.Concat(image, ":latest");
    }
}
