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
}

/// <summary>Names one entry: a small value of which only the latest matters.</summary>
internal readonly record struct EntryKey(EntrySpace Space, Str Key);
