namespace Mgmt.Policies.Binding;

/// <summary>The metadata of a module cannot be used. The message names the file and says why.</summary>
internal sealed class ModuleMetadataException(string message) : Exception(message);
