namespace Mgmt.Resources.Files;

/// <summary>What a mode says: the bits it decides, and their values.</summary>
/// <param name="Mask">The bits that are decided.</param>
/// <param name="Bits">The decided bits that are on.</param>
/// <param name="Searchable">The execute bits that are on for a directory, and for a file that has one already.</param>
internal readonly record struct ModeChange(uint Mask, uint Bits, uint Searchable)
{
    private const uint AnyExecute = 0x49;

    /// <summary>The mode of what has <paramref name="present"/> now.</summary>
    public uint Apply(uint present, bool isDirectory) =>
        (present & ~Mask) | Bits | (isDirectory || (present & AnyExecute) != 0 ? Searchable : 0);
}
