namespace Mgmt.Resources.Virt;

/// <summary>There is no machine yet, and one cannot be made without knowing its memory.</summary>
internal sealed class VirtMemoryMissingException(string name)
    : Exception($"there is no machine `{name}`, and one cannot be made without `memory`; set `memory` in KiB, or define the machine by other means");
