using System.Text;
using Mgmt.Platform.Accounts;
using Mgmt.Platform.Events;
using Mgmt.Platform.Network;

namespace Mgmt.Signals.Tests;

/// <summary>A kernel and a name service that say what a test wants.</summary>
internal sealed class FakeKernel : IKernelEvents, INetworkInterfaces, IUserAccounts
{
    private readonly List<(KernelSubject Subject, Action Changed)> _watches = [];

    public HashSet<string> Users { get; } = new(StringComparer.Ordinal);

    public List<NetworkInterface> Interfaces { get; } = [];

    /// <summary>Why there are no events; null when there are.</summary>
    public string? Deaf { get; set; }

    public int Watches => _watches.Count;

    public UserAccount? Own => null;

    public IKernelWatch Watch(KernelSubject subject, Action changed)
    {
        var entry = (subject, changed);
        _watches.Add(entry);
        return new Ended(Deaf, () => _watches.Remove(entry));
    }

    public void Announce(KernelSubject subject)
    {
        foreach (var watch in _watches.Where(w => w.Subject == subject).ToList())
        {
            watch.Changed();
        }
    }

    public IReadOnlyList<NetworkInterface> Read() => [.. Interfaces];

    public UserAccount? Find(ReadOnlySpan<byte> name) => Users.Contains(Encoding.UTF8.GetString(name)) ? new(default, 1, default) : null;

    public void Dispose()
    {
    }

    private sealed class Ended(string? pollReason, Action end) : IKernelWatch
    {
        public string? PollReason => pollReason;

        public void Dispose() => end();
    }
}
