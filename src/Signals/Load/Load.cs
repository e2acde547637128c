using System.Runtime.InteropServices;

namespace Mgmt.Signals;

/// <summary>How many tasks ran or waited to run, on average.</summary>
/// <param name="One">Over the last minute.</param>
/// <param name="Five">Over the last five minutes.</param>
/// <param name="Fifteen">Over the last fifteen minutes.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Load(double One, double Five, double Fifteen);
