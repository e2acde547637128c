using Mgmt.Model;
using Mgmt.Platform.Files;

namespace Mgmt.Resources.Files;

/// <summary>What differs, and what closes it.</summary>
internal sealed class FileDifference(FilePlan plan, FileRepair repair, IReadOnlyList<PropertyChange> changes) : Difference(changes)
{
    /// <summary>The definition that was compared.</summary>
    public FilePlan Plan { get; } = plan;

    public FileRepair Repair { get; } = repair;
}

/// <summary>The steps that close a difference, in the order in which they are taken.</summary>
internal sealed record FileRepair
{
    /// <summary>Remove what a dead run left in the directory.</summary>
    public bool Sweep { get; init; }

    /// <summary>Create the directories on the way.</summary>
    public bool MakeParents { get; init; }

    /// <summary>Remove what is at the path.</summary>
    public bool Remove { get; init; }

    /// <summary>Write the content, or create the directory or link.</summary>
    public bool Write { get; init; }

    /// <summary>Owner, group and mode that have to change, or that something new gets.</summary>
    public FilePermissions Attributes { get; init; }

    /// <summary>Set the label.</summary>
    public bool Label { get; init; }

    /// <summary>What has to happen below the directory.</summary>
    public IReadOnlyList<TreeStep> Tree { get; init; } = [];
}
