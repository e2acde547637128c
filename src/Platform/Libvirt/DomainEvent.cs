namespace Mgmt.Platform.Libvirt;

/// <summary>Something happened to a domain, or to the connection.</summary>
/// <param name="Kind">What.</param>
/// <param name="Domain">To which domain; null when it concerns the connection, and with it every domain.</param>
public sealed record DomainEvent(DomainEventKind Kind, string? Domain);

/// <summary>What can happen to a domain or a connection.</summary>
public enum DomainEventKind
{
    /// <summary>It was defined, or its definition changed.</summary>
    Defined,

    /// <summary>Its definition was removed.</summary>
    Undefined,

    /// <summary>It started.</summary>
    Started,

    /// <summary>It was paused.</summary>
    Suspended,

    /// <summary>It runs again.</summary>
    Resumed,

    /// <summary>It is off.</summary>
    Stopped,

    /// <summary>The guest has shut itself down; <see cref="Stopped"/> follows.</summary>
    Shutdown,

    /// <summary>It went to sleep.</summary>
    PmSuspended,

    /// <summary>It crashed.</summary>
    Crashed,

    /// <summary>Its guest agent answers.</summary>
    AgentConnected,

    /// <summary>Its guest agent is gone.</summary>
    AgentDisconnected,

    /// <summary>Its balloon has another size.</summary>
    BalloonChanged,

    /// <summary>It has a device more.</summary>
    DeviceAdded,

    /// <summary>It has a device less.</summary>
    DeviceRemoved,

    /// <summary>The connection broke; events are being missed.</summary>
    ConnectionLost,

    /// <summary>The connection is back: look at everything again.</summary>
    Reconnected,
}
