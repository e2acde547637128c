namespace Mgmt.Platform.Libvirt;

/// <summary>The error numbers of libvirt that mean something to callers; any other number may occur too.</summary>
public enum LibvirtErrorCode
{
    /// <summary>No number was given.</summary>
    None = 0,

    /// <summary>The driver has no such function.</summary>
    NoSupport = 3,

    /// <summary>An argument, or a flag that this driver does not know.</summary>
    InvalidArgument = 8,

    /// <summary>The hypervisor, or the guest, did not do it.</summary>
    OperationFailed = 9,

    /// <summary>The XML means nothing to libvirt.</summary>
    XmlError = 27,

    /// <summary>The XML cannot be read.</summary>
    XmlDetail = 35,

    /// <summary>There is no domain of that name.</summary>
    NoDomain = 42,

    /// <summary>The domain is in a state in which this cannot be done.</summary>
    OperationInvalid = 55,

    /// <summary>The driver cannot do this with this configuration.</summary>
    ConfigUnsupported = 67,

    /// <summary>No answer in time: what became of the request is unknown.</summary>
    OperationTimeout = 68,

    /// <summary>The argument is valid, but not for this driver.</summary>
    ArgumentUnsupported = 74,

    /// <summary>The driver cannot do this.</summary>
    OperationUnsupported = 84,

    /// <summary>The guest agent does not answer.</summary>
    AgentUnresponsive = 86,

    /// <summary>The guest agent answers something else.</summary>
    AgentUnsynced = 97,
}
