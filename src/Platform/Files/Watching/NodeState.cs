namespace Mgmt.Platform.Files.Watching;

/// <summary>What a node's path was when it was last looked at.</summary>
internal enum NodeState
{
    /// <summary>It has to be looked at.</summary>
    Unknown,

    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>Something that is neither of the following.</summary>
    File,

    /// <summary>A directory.</summary>
    Directory,

    /// <summary>A symbolic link.</summary>
    Link,
}
