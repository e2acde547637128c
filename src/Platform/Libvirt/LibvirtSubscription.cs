namespace Mgmt.Platform.Libvirt;

/// <summary>Somebody who wants the events of one domain, or of all.</summary>
internal sealed class LibvirtSubscription(string? domain, Action<DomainEvent> handler, Action<LibvirtSubscription> end) : IDisposable
{
    private volatile bool _ended;

    /// <summary>Hands <paramref name="what"/> on when it is wanted.</summary>
    public void Offer(DomainEvent what)
    {
        if (_ended || (domain is not null && what.Domain is not null && !string.Equals(domain, what.Domain, StringComparison.Ordinal)))
        {
            return;
        }

        try
        {
            handler(what);
        }
        catch (Exception)
        {
            // The caller is libvirt: one subscriber's fault must end neither the process nor the others' events.
        }
    }

    public void Dispose()
    {
        _ended = true;
        end(this);
    }
}
