using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files;

/// <summary>Somebody without the right to it could have laid this path out, so it is not followed or changed.</summary>
public sealed class UnsafePathException(string message) : PlatformException(message);
