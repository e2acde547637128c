using Mgmt.Model;

namespace Mgmt.Store.Writing;

/// <summary>What an entry belongs to. The numbers are in the file.</summary>
internal enum EntrySpace
{
    /// <summary>The store's own.</summary>
    Meta = 0,

    /// <summary>What policies carry over time.</summary>
    PolicyState = 1,

    /// <summary>The strings of the local world.</summary>
    WorldString = 2,

    /// <summary>The strings of the local world that hosts have one each of.</summary>
    HostString = 3,

    /// <summary>Which hosts are scheduled.</summary>
    Scheduled = 4,

    /// <summary>The exported resources.</summary>
    Export = 5,

    /// <summary>What `value` resources hold.</summary>
    LocalValue = 6,

    /// <summary>Numbers that were handed out.</summary>
    LocalNumber = 7,
}

/// <summary>Names one entry: a small value of which only the latest matters.</summary>
internal readonly record struct EntryKey(EntrySpace Space, Str Key);
