using System.Net;

namespace Mgmt.Host.Api;

/// <summary>The appliance does not do what it was asked for; the message is its own.</summary>
public sealed class ApplianceRefusedException(HttpStatusCode status, string message) : Exception(message)
{
    /// <summary>The status of its answer.</summary>
    public HttpStatusCode Status { get; } = status;
}
