using System.Runtime.InteropServices;
using Mgmt.Model;

namespace Mgmt.Scaling;

/// <summary>The count changed.</summary>
/// <param name="At">When it was decided, or seen to have changed from outside.</param>
/// <param name="Delta">How many more; negative for fewer.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CountChange(Instant At, long Delta);
