namespace Mgmt.Resources.Files;

/// <summary>Whether the file should be there.</summary>
internal enum FileState
{
    /// <summary>It is neither created nor removed.</summary>
    Undefined,

    /// <summary>It should.</summary>
    Exists,

    /// <summary>It should not.</summary>
    Absent,
}
