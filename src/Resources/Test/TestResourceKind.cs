using Mgmt.Engine;
using Mgmt.Model;

namespace Mgmt.Resources.Test;

internal sealed class TestResourceKind(TimeProvider time) : IResourceKind
{
    /// <inheritdoc/>
    public KindSchema Schema => TestSchema.Schema;

    /// <inheritdoc/>
    public IEnumerable<string> Validate(ResourceSpec spec)
    {
        if (TestSchema.ValidateBool.Of(spec))
        {
            yield return "`validatebool` is set, so that this fails; leave it out";
        }

        if (TestSchema.ValidateError.Of(spec) is { IsEmpty: false } message)
        {
            yield return message.ToString();
        }
    }

    /// <inheritdoc/>
    public bool GroupsWith(ResourceSpec into, ResourceSpec member) =>
        ReferenceEquals(into.Schema, member.Schema) && TestSchema.AlwaysGroup.Of(into) && TestSchema.AlwaysGroup.Of(member);

    /// <inheritdoc/>
    public IResource Open(ResourceSpec spec) => new TestResource(time, spec);
}
