namespace Mgmt.Platform.Tests.Processes;

/// <summary>Tests that count what the whole process has open, and so run beside no others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RunsAlone
{
    public const string Name = "runs alone";
}
