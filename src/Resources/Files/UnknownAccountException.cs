namespace Mgmt.Resources.Files;

/// <summary>A user or group that a resource names does not exist on this host.</summary>
public sealed class UnknownAccountException(string message) : Exception(message);
