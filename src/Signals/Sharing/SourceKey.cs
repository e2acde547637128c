using System.Runtime.InteropServices;
using Mgmt.Model;

namespace Mgmt.Signals;

/// <summary>What tells one source from another.</summary>
/// <param name="Name">The signal.</param>
/// <param name="Period">Its period; none for those that have none.</param>
/// <param name="Path">What it looks at; empty for the machine itself.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SourceKey(string Name, TimeSpan Period, Str Path);
