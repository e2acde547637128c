namespace Mgmt.Resources.Files;

/// <summary>Something else is in the place of what a resource manages, and it may not remove it.</summary>
public sealed class ObstructedPathException(string message) : Exception(message);
