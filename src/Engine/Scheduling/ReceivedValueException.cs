namespace Mgmt.Engine.Scheduling;

/// <summary>A value that was received does not fit the field that it is for.</summary>
internal sealed class ReceivedValueException(string problem) : Exception($"a received value does not fit: {problem}");
