namespace Mgmt.Platform.Events;

/// <summary>What the kernel tells of by itself.</summary>
public enum KernelSubject
{
    /// <summary>Network interfaces and their addresses.</summary>
    Network,

    /// <summary>Which CPUs there are and are in use.</summary>
    Processors,

    /// <summary>Which modules are loaded.</summary>
    Modules,

    /// <summary>What the host is called.</summary>
    Hostname,
}

/// <summary>Tells when the kernel says that something has changed.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public interface IKernelEvents : IDisposable
{
    /// <summary>Calls <paramref name="changed"/> whenever <paramref name="subject"/> may have changed. It may be called too often, on the hub's thread, and must not block. Ends when disposed.</summary>
    IKernelWatch Watch(KernelSubject subject, Action changed);
}

/// <summary>One watch of one subject.</summary>
public interface IKernelWatch : IDisposable
{
    /// <summary>Why events cannot be had here; null when they can.</summary>
    string? PollReason { get; }
}
