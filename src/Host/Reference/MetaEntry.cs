namespace Mgmt.Host.Reference;

/// <summary>A meta parameter, which resources of every kind have, as the reference has it.</summary>
/// <param name="Name">Its name after <c>Meta:</c>.</param>
/// <param name="Type">Its type in the language.</param>
/// <param name="Default">What it is unless it is set, in canonical printing.</param>
/// <param name="Doc">Meaning, unit and range, in whole sentences.</param>
public sealed record MetaEntry(string Name, string Type, string Default, string Doc);
