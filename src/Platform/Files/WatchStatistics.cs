namespace Mgmt.Platform.Files;

/// <summary>What the watching of files costs and has seen.</summary>
/// <param name="Watches">The kernel's watches in use.</param>
/// <param name="Paths">The paths that are watched.</param>
/// <param name="Polled">How many of them cannot be watched reliably.</param>
/// <param name="Events">Events read from the kernel.</param>
/// <param name="OwnDropped">Events about this process' temporary files, which reached nobody.</param>
/// <param name="Overflows">How often the kernel's queue was full and everything was looked at again.</param>
/// <param name="CallbackFailures">Callbacks that threw, which they must not.</param>
public readonly record struct WatchStatistics(int Watches, int Paths, int Polled, long Events, long OwnDropped, long Overflows, long CallbackFailures);
