namespace Mgmt.Host.Api;

/// <summary>No appliance answers; the message names the socket and says what to do.</summary>
public sealed class ApplianceUnreachableException(string message, Exception? cause = null) : Exception(message, cause);
