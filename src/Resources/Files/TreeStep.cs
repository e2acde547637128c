using Mgmt.Platform.Files;

namespace Mgmt.Resources.Files;

/// <summary>One thing to do below a directory.</summary>
/// <param name="Kind">What.</param>
/// <param name="Target">Where.</param>
/// <param name="Source">From where, for copies.</param>
internal sealed record TreeStep(TreeStepKind Kind, FilePath Target, FilePath? Source);

/// <summary>What to do below a directory.</summary>
internal enum TreeStepKind
{
    /// <summary>Remove whatever is there.</summary>
    Remove,

    /// <summary>Create a directory.</summary>
    MakeDirectory,

    /// <summary>Copy a file's content.</summary>
    Copy,

    /// <summary>Copy a symbolic link as such.</summary>
    Link,
}
