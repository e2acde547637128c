namespace Mgmt.Host.Reference;

/// <summary>A predefined variable, as the reference has it.</summary>
/// <param name="Name">Its full name, without <c>$</c>.</param>
/// <param name="Module">What a policy imports to read it; empty when no import is needed.</param>
/// <param name="Type">Its type in the language.</param>
/// <param name="Value">Its value in canonical printing; empty for the host's name, which each host has its own of.</param>
public sealed record VariableEntry(string Name, string Module, string Type, string Value);
