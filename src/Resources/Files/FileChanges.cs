using Mgmt.Model;

namespace Mgmt.Resources.Files;

/// <summary>Collects what differs while a check goes on.</summary>
internal sealed class FileChanges
{
    private List<PropertyChange>? _changes;

    public FileRepair Repair { get; set; } = new();

    public void Add(string property, string from, string to) => (_changes ??= []).Add(new(property, from, to));

    public FileDifference? ToDifference(FilePlan plan) => _changes is null ? null : new(plan, Repair, _changes);
}
