using Mgmt.Policies.Library.Text;

namespace Mgmt.Policies.Library.Templates.Printing;

/// <summary>Where templates print to.</summary>
internal static class TemplateOutput
{
    /// <summary>More than this no template may make, in bytes.</summary>
    public const int Limit = 1 << 27;

    /// <summary>An empty one.</summary>
    public static ByteBuilder New() => new(Limit);
}
