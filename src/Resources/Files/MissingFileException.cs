namespace Mgmt.Resources.Files;

/// <summary>A file or directory that a resource needs does not exist.</summary>
public sealed class MissingFileException(string message) : Exception(message);
