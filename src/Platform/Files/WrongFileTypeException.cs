using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files;

/// <summary>Something other than what was asked for is at a path.</summary>
public sealed class WrongFileTypeException(string message) : PlatformException(message);
