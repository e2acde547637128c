namespace Mgmt.Engine;

/// <summary>Why a check runs.</summary>
public enum CheckCause
{
    /// <summary>The definition is new or changed, or something upstream did.</summary>
    Change,

    /// <summary>The world said that something may have happened.</summary>
    Event,

    /// <summary>The slow look that backs every watch up.</summary>
    Resync,

    /// <summary><c>Meta:poll</c>, or what cannot be watched.</summary>
    Poll,
}

/// <summary>What a check may want to know.</summary>
/// <param name="Cause">Why it runs.</param>
/// <param name="Refresh">True when something upstream changed and notified this resource: it has to refresh.</param>
/// <param name="Noop">True when nothing may be applied afterwards.</param>
public sealed record CheckContext(CheckCause Cause, bool Refresh, bool Noop);
