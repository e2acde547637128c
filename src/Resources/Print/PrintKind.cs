using Mgmt.Engine;

namespace Mgmt.Resources.Print;

/// <summary>The <c>print</c> kind: messages for whoever watches.</summary>
public static class PrintKind
{
    /// <summary>The kind, whose resources print on <paramref name="printer"/>.</summary>
    public static IResourceKind Create(IPrinter printer) => new PrintResourceKind(printer);
}
