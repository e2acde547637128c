namespace Mgmt.Platform.Libvirt;

/// <summary>libvirt refused or failed; the message says at what, and why in libvirt's words.</summary>
public class LibvirtException : Exception
{
    /// <summary>A failure with libvirt's <paramref name="code"/>.</summary>
    public LibvirtException(string message, LibvirtErrorCode code = LibvirtErrorCode.None, Exception? inner = null)
        : base(message, inner) => Code = code;

    /// <summary>libvirt's number for it.</summary>
    public LibvirtErrorCode Code { get; }

    /// <summary>True when the driver may only have disliked an optional flag, so that the plain call is worth trying.</summary>
    internal bool IsUnsupported =>
        Code is LibvirtErrorCode.NoSupport or LibvirtErrorCode.InvalidArgument or LibvirtErrorCode.ConfigUnsupported
            or LibvirtErrorCode.ArgumentUnsupported or LibvirtErrorCode.OperationUnsupported;
}

/// <summary>There is no domain of that name, or no longer.</summary>
public sealed class DomainNotFoundException(string message) : LibvirtException(message, LibvirtErrorCode.NoDomain);

/// <summary>The connection could not be opened; the hub tries again by itself, with back-off.</summary>
public sealed class LibvirtConnectFailedException(string message, LibvirtErrorCode code = LibvirtErrorCode.None) : LibvirtException(message, code);

/// <summary>The connection broke during the call: what became of the call is unknown. The hub connects again by itself.</summary>
public sealed class LibvirtConnectionLostException(string message, Exception? inner = null) : LibvirtException(message, LibvirtErrorCode.None, inner);

/// <summary>The guest did not let the CPU go in time, and may do so later: the count is unknown and has to be read again.</summary>
public sealed class UnplugTimedOutException(string message, Exception? inner = null) : LibvirtException(message, LibvirtErrorCode.OperationTimeout, inner);

/// <summary>The guest has no agent, or its agent does not answer.</summary>
public sealed class GuestAgentUnavailableException(string message, LibvirtErrorCode code) : LibvirtException(message, code);

/// <summary>libvirt's client library is not installed; everything that does not need it runs on.</summary>
public sealed class LibvirtUnavailableException(string library)
    : LibvirtException($"libvirt's client library {library} is not on this host; install the Debian package `libvirt0` (`libvirt-libs` on Fedora)");
