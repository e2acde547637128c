namespace Mgmt.Store.Writing;

/// <summary>Changes an entry in memory and, where there is one, in the file.</summary>
internal static class EntryWrites
{
    /// <summary>False when the entry was so already.</summary>
    public static bool Set(StoreMemory memory, WriteQueue? queue, EntryKey key, ReadOnlyMemory<byte>? value)
    {
        if (!memory.SetEntry(key, value))
        {
            return false;
        }

        queue?.Set((key, value), static (writes, entry) => writes.Entries[entry.key] = entry.value);
        return true;
    }
}
