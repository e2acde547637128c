namespace Mgmt.Platform.Libvirt;

/// <content>How sessions come and go.</content>
internal sealed partial class LibvirtConnection
{
    /// <summary>The open session. When <paramref name="patient"/>, an attempt that failed lately is not made again before its time.</summary>
    /// <exception cref="LibvirtConnectFailedException">There is none and none can be opened.</exception>
    private LibvirtSession Session(bool patient)
    {
        lock (_opening)
        {
            lock (_gate)
            {
                ObjectDisposedException.ThrowIf(_closed, this);
                if (_session is { } open)
                {
                    return open;
                }

                if (patient && _failure is { } failure)
                {
                    throw new LibvirtConnectFailedException($"{failure.Message} (the next attempt is due within {_delay.TotalSeconds} s)", failure.Code);
                }
            }

            return Open();
        }
    }

    private LibvirtSession Open()
    {
        LibvirtSession session;
        try
        {
            session = LibvirtSession.Open(Uri, _credentials, Happened, (lost, _) => Lose(lost));
        }
        catch (LibvirtConnectFailedException e)
        {
            Failed(e);
            throw;
        }

        bool missed;
        lock (_gate)
        {
            _session = session;
            _failure = null;
            _delay = FirstDelay;
            missed = _missedEvents;
            _missedEvents = false;
        }

        if (missed)
        {
            Publish(new(DomainEventKind.Reconnected, null));
        }

        if (!session.IsAlive)
        {
            // It broke before anybody knew it, so that its close callback meant nothing yet.
            Lose(session);
        }

        return session;
    }

    private void Failed(LibvirtConnectFailedException failure)
    {
        lock (_gate)
        {
            _delay = _failure is null ? FirstDelay : TimeSpan.FromTicks(Math.Min(_delay.Ticks * 2, LongestDelay.Ticks));
            _failure = failure;
            _missedEvents = true;
            if (!_closed)
            {
                _retry.Change(_delay, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>Gives the open session up, as when libvirt reports that it broke.</summary>
    internal void LoseSession()
    {
        if (_session is { } session)
        {
            Lose(session);
        }
    }

    /// <summary>Gives <paramref name="session"/> up and starts over. Called on the event thread too, so it hands the work on.</summary>
    private void Lose(LibvirtSession session)
    {
        lock (_gate)
        {
            if (!ReferenceEquals(_session, session) || _closed)
            {
                return;
            }

            _session = null;
            _missedEvents = true;
        }

        Publish(new(DomainEventKind.ConnectionLost, null));
        Hand(CloseLane, session.Close);
        OpenSoon();
    }

    private void OpenSoon() => Hand(OpenLane, () => Session(patient: true));

    private void TryAgain() => Hand(OpenLane, () => Session(patient: false));

    /// <summary>Has <paramref name="work"/> done by a call thread. Nobody waits for it; a failed opening is on record already.</summary>
    private void Hand(string lane, Action work)
    {
        try
        {
            _ = _calls.RunAsync(
                lane,
                () =>
                {
                    work();
                    return true;
                },
                CancellationToken.None);
        }
        catch (Exception e) when (e is LibvirtException or ObjectDisposedException)
        {
            // Closed meanwhile, or swamped: then the next call opens the connection.
        }
    }

    private void CloseSession()
    {
        LibvirtSession? session;
        lock (_opening)
        {
            lock (_gate)
            {
                session = _session;
                _session = null;
            }
        }

        session?.Close();
    }

    private void Happened(LibvirtSession session, DomainEvent what) => Publish(what);

    private void Publish(DomainEvent what)
    {
        foreach (var subscription in _subscriptions)
        {
            subscription.Offer(what);
        }
    }

    private void Unsubscribe(LibvirtSubscription subscription)
    {
        lock (_gate)
        {
            _subscriptions = _subscriptions.Remove(subscription);
        }
    }
}
