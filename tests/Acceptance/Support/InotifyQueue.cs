using System.Globalization;

namespace Mgmt.Acceptance.Tests.Support;

/// <summary>The kernel's queue of file events.</summary>
internal static class InotifyQueue
{
    /// <summary>Makes the queue of a program overflow that watches <paramref name="folder"/>; <paramref name="unseen"/> happens when it is full.</summary>
    public static void Overflow(Appliance mgmt, string folder, Action unseen)
    {
        // Stopped, it does not empty the queue; by turns, the kernel cannot merge events that are alike.
        string[] files = [Path.Combine(folder, "noise-a"), Path.Combine(folder, "noise-b")];
        Array.ForEach(files, static f => File.WriteAllText(f, ""));
        mgmt.Signal("STOP");
        try
        {
            var queue = int.Parse(File.ReadAllText("/proc/sys/fs/inotify/max_queued_events"), CultureInfo.InvariantCulture);
            for (var i = 0; i <= queue; i++)
            {
                File.SetLastAccessTimeUtc(files[i % 2], DateTime.UnixEpoch);
            }

            unseen();
        }
        finally
        {
            mgmt.Signal("CONT");
        }

        mgmt.WaitFor("the overflow", () => mgmt.Metrics().Sum("mgmt_inotify_overflows_total") > 0);
    }
}
