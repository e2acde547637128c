namespace Mgmt.Scaling;

/// <summary>Stored bytes are not the state that was asked for. Start the machine anew, and say so.</summary>
public sealed class StateFormatException(string message) : Exception(message);
